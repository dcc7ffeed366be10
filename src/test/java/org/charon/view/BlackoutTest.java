package org.charon.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.charon.bridge.FocusBridge;
import org.charon.campaign.SmallCampaign;
import org.charon.campaign.location.Location;
import org.charon.campaign.map.DoorStatus;
import org.charon.campaign.ship.ShipSystem;
import org.charon.campaign.ship.SystemStatus;
import org.charon.comms.HideTerminal;
import org.charon.comms.ShowTerminal;
import org.charon.computer.AutoApprove;
import org.charon.computer.ChangeChannel;
import org.charon.computer.GenerateReply;
import org.charon.computer.RejectReply;
import org.charon.computer.SendMessage;
import org.charon.computer.SetCharonLocation;
import org.charon.computer.SetCharonMode;
import org.charon.computer.SubmitQuery;
import org.charon.computer.TestIds;
import org.charon.computer.ToggleDialog;
import org.charon.encounter.AllowPlayerMoves;
import org.charon.encounter.MoveToken;
import org.charon.encounter.SetDoorStatus;
import org.charon.encounter.SwitchLevel;
import org.charon.encounter.TogglePortrait;
import org.charon.join.ShowJoin;
import org.charon.ship.SetShipGauge;
import org.charon.ship.SetShipSystem;
import org.charon.view.projection.ChannelSummary;
import org.charon.view.projection.Projection;
import org.charon.view.projection.ViewState;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;
import org.charon.view.state.Channel;
import org.charon.view.state.CharonMode;
import org.charon.view.state.ChartLevel;
import org.charon.view.state.DraftResult;
import org.charon.view.state.ShipGauge;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** During a blackout the players' screens are those of a fresh server. */
class BlackoutTest {

    private static final String HERO = "0000000a";

    private final TestGame game = TestGame.onShip();

    @BeforeEach
    void in_the_middle_of_a_scene() {
        game.gm(new SwitchLevel(null, "lower"));
        game.revealing("hold", "helm").placing(HERO, TokenType.PLAYER, 1, 1);
        game.gm(new SetDoorStatus("dr-hc", DoorStatus.SEALED));
        game.gm(new TogglePortrait("ada"));
        game.gm(new ShowTerminal("ferry", "keeper"));
        game.gm(new ToggleDialog(true));
        game.gm(new SetCharonMode(CharonMode.QUERY));
        game.gm(new SetCharonLocation("ferry"));
        game.gm(new SetShipSystem(ShipSystem.ENGINES, SystemStatus.CRITICAL, 3, "sparks"));
        game.gm(new SetShipGauge(3).toCommand(ShipGauge.HULL));
        game.gm(new ChangeChannel<>(
                Channel.STORY,
                new SendMessage("Hull is not sound.").toChange("m1", Instant.parse("2187-03-01T20:15:00Z"))));
        game.gm(new ChangeChannel<>(
                Channel.STORY,
                new GenerateReply("The hull", "It leaks").toChange(TestIds.of("q1"), DraftResult.DRAFTING)));
        game.gm(new ChangeChannel<>(Channel.BRIDGE, new AutoApprove(true)));
        game.gm(new AllowPlayerMoves(false));
        game.gm(new ShowJoin(false));
        game.gm(new FocusBridge(ChartLevel.ORBIT, "sol", "earth", "", true));
    }

    @Test
    void only_the_view_type_remains() {
        assertThat(game.gm(new SetBlackout(true)).on()).isTrue();

        JsonNode seen = TestGame.json().valueToTree(game.state(Audience.PLAYER));
        ObjectNode fresh = TestGame.json().valueToTree(new TestGame().state(Audience.PLAYER));
        assertThat(seen).isEqualTo(fresh.put("view_type", "ENCOUNTER").put("blackout", true));
    }

    @Test
    void maps_and_terminals_cannot_be_read() {
        game.gm(new SetBlackout(true));

        Location ship = game.campaign().locations().byPath().get(SmallCampaign.FERRY);
        Projection players = game.projection(Audience.PLAYER);
        assertThat(players.map(ship, ""))
                .as("as if play had not begun there")
                .isEqualTo(new TestGame().projection(Audience.PLAYER).map(ship, ""));
        assertThat(players.map(ship, "lower")).isEmpty();
        assertThat(players.mayRead(ship, "keeper")).isFalse();
        assertThat(players.mayRead(ship, "captain"))
                .as("stands in a revealed room")
                .isFalse();
        assertThat(players.seesToken(HERO)).isFalse();
    }

    @Test
    void the_gm_sees_everything_as_before() {
        ObjectNode before = TestGame.json().valueToTree(game.state(Audience.GM));

        game.gm(new SetBlackout(true));

        JsonNode after = TestGame.json().valueToTree(game.state(Audience.GM));
        assertThat(after).isEqualTo(before.put("blackout", true));
    }

    @Test
    void ending_it_shows_the_changed_scene() {
        ViewState before = game.state(Audience.PLAYER);
        game.gm(new SetBlackout(true));
        game.revealing("crypt");
        game.changesNothing(new SetBlackout(true));

        assertThat(game.gm(new SetBlackout(false)).on()).isFalse();

        ViewState after = game.state(Audience.PLAYER);
        assertThat(after.blackout()).isFalse();
        assertThat(after.encounterTokens()).isEqualTo(before.encounterTokens());
        assertThat(after.overlayTerminalSlug()).isEqualTo("keeper");
        assertThat(after.encounterRoomVisibility()).containsOnlyKeys("hold", "helm", "crypt");
    }

    @Test
    void players_cannot_move_tokens_and_get_the_answer_for_a_missing_one() {
        game.gm(new AllowPlayerMoves(true));
        game.gm(new SetBlackout(true));

        var refused = game.refusePlayer(new MoveToken(HERO, 2, 1));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.reason().replace(HERO, "ffffffff"))
                .isEqualTo(game.refusePlayer(new MoveToken("ffffffff", 2, 1)).reason());
        assertThat(game.token(HERO).x()).isEqualTo(1);
    }

    @Test
    void players_cannot_close_hidden_terminals_or_toggle_the_hidden_dialog() {
        game.gm(new SetBlackout(true));
        ActiveView before = game.view();

        assertThat(game.player(new HideTerminal()).success()).isTrue();
        assertThat(game.player(new ToggleDialog(null)).charonDialogOpen()).isFalse();
        assertThat(game.player(new ToggleDialog(false)).charonDialogOpen()).isFalse();
        assertThat(game.player(new ToggleDialog(true)).charonDialogOpen()).isFalse();

        assertThat(game.view()).isEqualTo(before);
    }

    @Test
    void rejections_are_shown_afterwards() {
        game.player(new ChangeChannel<>(
                Channel.STORY,
                new SubmitQuery("Anybody?", null).toChange(TestIds.of("q2"), "page", DraftResult.NONE, "Noted.")));
        game.gm(new SetBlackout(true));
        ViewState dark = game.state(Audience.PLAYER);

        game.gm(new ChangeChannel<>(Channel.STORY, new RejectReply("p-q2").toChange("m2", TestIds.NOW)));
        assertThat(game.state(Audience.PLAYER)).isEqualTo(dark);

        game.gm(new SetBlackout(false));
        ChannelSummary story = game.state(Audience.PLAYER).charonChannels().get("story");
        assertThat(story.newest()).isEqualTo("m2");
        assertThat(story.waiting()).isFalse();
    }

    @Test
    void the_ship_computers_dialog_opens_afterwards() {
        game.gm(new ToggleDialog(false));
        game.gm(new SetBlackout(true));

        game.gm(new SwitchView(ViewType.CHARON_TERMINAL, null, null));
        assertThat(game.state(Audience.PLAYER).charonDialogOpen()).isFalse();

        game.gm(new SetBlackout(false));
        assertThat(game.state(Audience.PLAYER).charonDialogOpen()).isTrue();
    }

    @Test
    void the_gm_can_prepare_the_scene() {
        game.gm(new SetBlackout(true));

        game.gm(new HideTerminal());
        assertThat(game.gm(new ToggleDialog(null)).charonDialogOpen()).isFalse();
        game.gm(new MoveToken(HERO, 2, 1));

        assertThat(game.view().display().overlay()).isEmpty();
        assertThat(game.token(HERO).x()).isEqualTo(2);
    }
}
