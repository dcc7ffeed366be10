package org.charon.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.charon.campaign.ship.ShipSystem;
import org.charon.campaign.ship.SystemStatus;
import org.charon.view.TestGame;
import org.charon.view.state.Audience;
import org.charon.view.state.SystemOverride;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SetShipSystemTest {

    private final TestGame game = new TestGame();

    @ParameterizedTest
    @EnumSource(ShipSystem.class)
    void players_see_the_state_of_a_system(ShipSystem system) {
        SetShipSystem command = new SetShipSystem(system, SystemStatus.CRITICAL, 12, "on fire");

        SetShipSystem.Answer answer = game.gm(command);

        SystemOverride override = new SystemOverride(SystemStatus.CRITICAL, 12, "on fire");
        assertThat(answer.system()).isEqualTo(system);
        assertThat(answer.override()).isEqualTo(override);
        assertThat(game.state(Audience.PLAYER).shipSystemOverrides()).isEqualTo(Map.of(system.wire(), override));
        game.changesNothing(command);
    }

    @Test
    void omitted_values_come_from_the_file() {
        game.gm(new SetShipSystem(ShipSystem.ENGINES, SystemStatus.DAMAGED, 40, "smoke"));

        SetShipSystem.Answer answer = game.gm(new SetShipSystem(ShipSystem.ENGINES, SystemStatus.ONLINE, null, null));

        assertThat(answer.override()).isEqualTo(new SystemOverride(SystemStatus.ONLINE, null, null));
    }

    @Test
    void systems_keep_the_order_in_which_they_were_first_set() {
        game.gm(new SetShipSystem(ShipSystem.COMMS, SystemStatus.OFFLINE, null, null));
        game.gm(new SetShipSystem(ShipSystem.ENGINES, SystemStatus.DAMAGED, null, null));
        game.gm(new SetShipSystem(ShipSystem.COMMS, SystemStatus.STRESSED, null, null));

        assertThat(game.state(Audience.PLAYER).shipSystemOverrides().keySet()).containsExactly("comms", "engines");
    }
}
