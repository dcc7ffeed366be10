package org.charon.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.SmallCampaign;
import org.charon.campaign.roster.Gauge;
import org.charon.campaign.ship.Ship;
import org.charon.campaign.ship.ShipSystem;
import org.charon.campaign.ship.SystemStatus;
import org.charon.view.SetBlackout;
import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.charon.view.state.ShipGauge;
import org.charon.view.state.ShipPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SetShipGaugeTest {

    private final TestGame game = new TestGame();

    @ParameterizedTest
    @EnumSource(ShipGauge.class)
    void players_see_the_remaining_points(ShipGauge gauge) {
        assertThat(game.gm(new SetShipGauge(3).toCommand(gauge)).current()).isEqualTo(3);

        assertThat(game.state(Audience.PLAYER).shipGaugeOverrides()).isEqualTo(Map.of(gauge.wire(), 3));
        assertThat(gauge.of(ship()).current()).isEqualTo(3);
        game.changesNothing(new SetShipGauge(3).toCommand(gauge));
    }

    @ParameterizedTest
    @CsvSource({"HULL, 0", "HULL, 50", "ARMOR, 0", "ARMOR, 10"})
    void a_gauge_ranges_from_zero_to_the_files_maximum(ShipGauge gauge, int current) {
        assertThat(game.gm(new SetShipGauge(current).toCommand(gauge)).current())
                .isEqualTo(current);
    }

    @ParameterizedTest
    @CsvSource({"HULL, -1, 0 to 50", "HULL, 51, 0 to 50", "ARMOR, 11, 0 to 10"})
    void a_value_out_of_range_is_a_400_with_the_limits(ShipGauge gauge, int current, String words) {
        var refused = game.refuseGm(new SetShipGauge(current).toCommand(gauge));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.reason()).contains(words);
    }

    @Test
    void a_lower_maximum_in_the_file_limits_the_gauge() {
        game.gm(new SetShipGauge(45).toCommand(ShipGauge.HULL));

        game.withCampaign(withHullOf(20));

        assertThat(ship().hull()).isEqualTo(new Gauge(20, 20));
        assertThat(game.state(Audience.PLAYER).shipGaugeOverrides()).isEqualTo(Map.of("hull", 20));
        game.withCampaign(SmallCampaign.whole());
        assertThat(ship().hull()).as("when the file is mended").isEqualTo(new Gauge(45, 50));
    }

    @Test
    void a_file_without_hull_is_a_400_that_says_what_to_add() {
        game.withCampaign(withHullOf(0));

        var refused = game.refuseGm(new SetShipGauge(1).toCommand(ShipGauge.HULL));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.reason()).contains("campaign/ship.yaml");
    }

    @Test
    void without_a_ship_it_is_a_404() {
        game.withCampaign(SmallCampaign.withoutShip());

        assertThat(game.refuseGm(new SetShipGauge(1).toCommand(ShipGauge.HULL)).status())
                .isEqualTo(404);
        assertThat(game.refuseGm(new ResetShip(null)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(ShipPart.class)
    void one_part_can_be_reset(ShipPart part) {
        damageEverything();

        game.gm(new ResetShip(part));

        var left = game.state(Audience.PLAYER);
        assertThat(left.shipSystemOverrides().size() + left.shipGaugeOverrides().size())
                .isEqualTo(5);
        assertThat(left.shipSystemOverrides()).doesNotContainKey(part.wire());
        assertThat(left.shipGaugeOverrides()).doesNotContainKey(part.wire());
        game.changesNothing(new ResetShip(part));
    }

    @Test
    void the_whole_ship_can_be_reset_and_the_reset_undone() {
        damageEverything();

        game.gm(new ResetShip(null));

        assertThat(ship()).isEqualTo(game.campaign().ship().orElseThrow());
        game.changesNothing(new ResetShip(null));
        assertThat(game.undo()).isEqualTo("Reset the ship to its file");
        assertThat(ship().hull().current()).isEqualTo(2);
    }

    @Test
    void during_a_blackout_a_player_preview_gets_the_value_it_sent() {
        game.gm(new SetBlackout(true));

        assertThat(game.player(new SetShipGauge(3).toCommand(ShipGauge.HULL)).current())
                .isEqualTo(3);
    }

    @Test
    void during_a_blackout_players_read_the_file() {
        damageEverything();
        game.gm(new SetBlackout(true));

        assertThat(game.state(Audience.PLAYER).shipGaugeOverrides()).isEmpty();
        assertThat(game.state(Audience.GM).shipGaugeOverrides()).hasSize(2);
    }

    private void damageEverything() {
        for (ShipSystem system : ShipSystem.values()) {
            game.gm(new SetShipSystem(system, SystemStatus.CRITICAL, 1, null));
        }
        game.gm(new SetShipGauge(2).toCommand(ShipGauge.HULL));
        game.gm(new SetShipGauge(1).toCommand(ShipGauge.ARMOR));
    }

    /** The ship as sent to players. */
    private Ship ship() {
        return ShipStatus.of(game.campaign().ship().orElseThrow(), game.view().ship());
    }

    private static Campaign withHullOf(int max) {
        Campaign whole = SmallCampaign.whole();
        Ship ship = whole.ship().orElseThrow();
        return new Campaign(
                whole.locations(),
                whole.charts(),
                whole.crew(),
                whole.npcs(),
                Optional.of(ship.with(new Gauge(max, max), ship.armor(), ship.systems())),
                whole.sessions(),
                whole.charon(),
                whole.images(),
                whole.problems());
    }
}
