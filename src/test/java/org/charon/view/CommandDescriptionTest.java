package org.charon.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.charon.bridge.FocusBridge;
import org.charon.campaign.SmallCampaign;
import org.charon.campaign.map.DoorStatus;
import org.charon.campaign.ship.ShipSystem;
import org.charon.campaign.ship.SystemStatus;
import org.charon.comms.HideTerminal;
import org.charon.comms.ShowTerminal;
import org.charon.computer.SetCharonLocation;
import org.charon.computer.SetCharonMode;
import org.charon.computer.ToggleDialog;
import org.charon.encounter.AllowPlayerMoves;
import org.charon.encounter.ClearTokens;
import org.charon.encounter.MarkTokens;
import org.charon.encounter.MoveToken;
import org.charon.encounter.MoveTokens;
import org.charon.encounter.RemoveToken;
import org.charon.encounter.RemoveTokens;
import org.charon.encounter.SetDoorStatus;
import org.charon.encounter.SetRoomVisibility;
import org.charon.encounter.SwitchLevel;
import org.charon.encounter.TogglePortrait;
import org.charon.encounter.ToggleRoom;
import org.charon.encounter.UpdateTokenStatus;
import org.charon.join.ShowJoin;
import org.charon.ship.ResetShip;
import org.charon.ship.SetShipGauge;
import org.charon.ship.SetShipSystem;
import org.charon.view.state.Audience;
import org.charon.view.state.CharonMode;
import org.charon.view.state.ChartLevel;
import org.charon.view.state.ShipGauge;
import org.charon.view.state.ShipPart;
import org.charon.view.state.TokenStatus;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;
import org.junit.jupiter.api.Test;

/** Descriptions of commands for the GM's undo and redo. */
class CommandDescriptionTest {

    private static final String HELM = SmallCampaign.text("helm", "name");
    private static final String MESS = SmallCampaign.text("mess", "name");
    private static final String HOB = SmallCampaign.text("0000000a", "token name");

    private final TestGame game = TestGame.onShip();

    @Test
    void rooms() {
        assertDescription(new ToggleRoom("helm", null), "Revealed " + HELM);
        assertDescription(new ToggleRoom("helm", null), "Hid " + HELM);
        assertDescription(new ToggleRoom("helm", true), "Revealed " + HELM);
        assertDescription(new SetRoomVisibility(Map.of("helm", true, "mess", true)), "Revealed " + MESS);
        assertDescription(
                new SetRoomVisibility(Map.of("hold", true, "crypt", true)), "Revealed 2 rooms and hid 2 rooms");
        assertDescription(
                new SetRoomVisibility(Map.of("hold", true, "mess", true, "helm", true, "crypt", false)), //
                "Revealed 2 rooms and hid " + SmallCampaign.text("crypt", "name"));
        assertDescription(new SetRoomVisibility(Map.of()), "Hid 3 rooms");
        assertDescription(new SetRoomVisibility(Map.of("helm", false)), "Left every room as it was");
    }

    @Test
    void doors() {
        assertDescription(new SetDoorStatus("dr-gap", DoorStatus.OPEN), "Opened door " + HELM + " – " + MESS);
        assertDescription(new SetDoorStatus("dr-out", DoorStatus.SEALED), "Sealed door outside – " + MESS);
        assertDescription(new SetDoorStatus("dr-gap", DoorStatus.LOCKED), "Locked door " + HELM + " – " + MESS);
        assertDescription(new SetDoorStatus("dr-gap", DoorStatus.CLOSED), "Closed door " + HELM + " – " + MESS);
        assertDescription(new SetDoorStatus("dr-gap", DoorStatus.DAMAGED), "Damaged door " + HELM + " – " + MESS);
    }

    @Test
    void tokens() {
        game.placing("0000000a", TokenType.PLAYER, 5, 0);
        assertThat(game.state(Audience.GM).undo()).isEqualTo("Placed " + HOB);
        assertDescription(new MoveToken("0000000a", 5, 1), "Moved " + HOB);
        assertDescription(
                new UpdateTokenStatus("0000000a", List.of(TokenStatus.WOUNDED, TokenStatus.STUNNED)),
                "Marked " + HOB + " as wounded, stunned");
        assertDescription(new UpdateTokenStatus("0000000a", List.of()), "Took all marks off " + HOB);
        assertDescription(new UpdateTokenStatus("0000000a", null, 2), "Made " + HOB + " 2 × 2");
        assertDescription(new RemoveToken("0000000a"), "Removed " + HOB);
        game.placing("0000000a", TokenType.PLAYER, 5, 0);
        assertDescription(new ClearTokens(), "Cleared 1 token");
        assertDescription(new AllowPlayerMoves(false), "Locked the players' tokens");
        assertDescription(new AllowPlayerMoves(true), "Let players move their tokens");
    }

    @Test
    void several_tokens_at_once() {
        game.placing("0000000a", TokenType.PLAYER, 5, 0).placing("0000000b", TokenType.NPC, 5, 1);
        List<String> both = List.of("0000000a", "0000000b");
        assertDescription(
                new MoveTokens(List.of(new MoveToken("0000000a", 5, 2), new MoveToken("0000000b", 5, 3))),
                "Moved 2 tokens");
        assertDescription(new MoveTokens(List.of(new MoveToken("0000000a", 5, 0))), "Moved " + HOB);
        assertDescription(new MarkTokens(both, TokenStatus.PANICKED, true), "Marked 2 tokens as panicked");
        assertDescription(new MarkTokens(List.of("0000000a"), TokenStatus.PANICKED, false), "Took panicked off " + HOB);
        assertDescription(new RemoveTokens(both), "Removed 2 tokens");
    }

    @Test
    void views() {
        assertDescription(new SwitchLevel(null, "lower"), "Went to " + SmallCampaign.text("lower", "name"));
        assertDescription(new SwitchLevel(2, null), "Went to " + SmallCampaign.text("upper", "name"));
        assertDescription(new SwitchView(ViewType.STANDBY, null, null), "Showed standby");
        assertDescription(
                new SwitchView(ViewType.ENCOUNTER, null, null), "Showed " + SmallCampaign.text("sol/ferry", "name"));
        assertDescription(new SwitchView(ViewType.BRIDGE, null, null), "Showed the bridge");
        assertDescription(new SwitchView(ViewType.BRIDGE, null, "status"), "Showed the bridge's status");
        assertDescription(new SwitchView(ViewType.BRIDGE, null, "charon"), "Showed CHARON on the bridge");
        assertDescription(new SwitchView(ViewType.BRIDGE, null, "galley"), "Showed the bridge");
        assertDescription(
                new SwitchView(ViewType.ENCOUNTER, SmallCampaign.STATION, null),
                "Showed " + SmallCampaign.text(SmallCampaign.STATION, "name"));
        assertDescription(new SwitchView(ViewType.CHARON_TERMINAL, null, null), "Showed CHARON");
        assertDescription(new SwitchView(ViewType.COMM_TERMINAL, null, null), "Showed the comm terminals");
        assertDescription(new SwitchView(ViewType.MESSAGES, null, null), "Showed the messages");
        assertDescription(new SwitchView(ViewType.SHIP_DASHBOARD, null, null), "Showed the ship");
    }

    @Test
    void an_encounter_without_a_location_has_no_name() {
        TestGame fresh = new TestGame();
        fresh.gm(new SwitchView(ViewType.ENCOUNTER, null, null));

        assertThat(fresh.undo()).isEqualTo("Showed the encounter");
    }

    @Test
    void portraits_and_terminals() {
        assertDescription(new TogglePortrait("ada"), "Showed portrait of " + SmallCampaign.text("ada", "npc name"));
        assertDescription(new TogglePortrait("ada"), "Dismissed portrait of " + SmallCampaign.text("ada", "npc name"));
        assertDescription(
                new ShowTerminal("ferry", "captain"), "Showed terminal " + SmallCampaign.text("captain", "title"));
        assertDescription(new HideTerminal(), "Closed terminal " + SmallCampaign.text("captain", "title"));
    }

    @Test
    void a_removed_npc_is_named_by_id() {
        game.gm(new TogglePortrait("ada"));
        game.withCampaign(SmallCampaign.withoutAda());

        assertDescription(new TogglePortrait("ada"), "Dismissed portrait of ada");
    }

    @Test
    void the_computer_and_the_ship() {
        assertDescription(new SetCharonMode(CharonMode.QUERY), "Let players ask CHARON");
        assertDescription(new SetCharonMode(CharonMode.DISPLAY), "Stopped players asking CHARON");
        assertDescription(
                new SetCharonLocation("ferry"),
                "Set CHARON's location to " + SmallCampaign.text(SmallCampaign.FERRY, "name"));
        assertDescription(new SetCharonLocation(""), "Cleared CHARON's location");
        assertDescription(new ToggleDialog(null), "Opened CHARON's dialog");
        assertDescription(new ToggleDialog(false), "Closed CHARON's dialog");
        assertDescription(
                new SetShipSystem(ShipSystem.LIFE_SUPPORT, SystemStatus.DAMAGED, null, null),
                "Set life support to DAMAGED");
        assertDescription(new SetShipGauge(7).toCommand(ShipGauge.HULL), "Set hull to 7 of 50");
        assertDescription(new SetShipGauge(0).toCommand(ShipGauge.ARMOR), "Set armor to 0 of 10");
        assertDescription(new ResetShip(ShipPart.LIFE_SUPPORT), "Reset life support to its file");
        assertDescription(new ResetShip(ShipPart.HULL), "Reset hull to its file");
        assertDescription(new ResetShip(null), "Reset the ship to its file");
    }

    @Test
    void how_to_join() {
        assertDescription(new ShowJoin(false), "Hid how to join");
        assertDescription(new ShowJoin(true), "Showed how to join");
    }

    @Test
    void the_map_of_the_bridge() {
        String sol = SmallCampaign.text("sol", "name");
        String earth = SmallCampaign.text("sol/earth", "name");
        assertDescription(point(ChartLevel.SYSTEM, "sol", "", "", null), "Pointed the bridge at " + sol);
        assertDescription(
                point(ChartLevel.SYSTEM, "sol", "", "earth", null),
                "Pointed the bridge at " + SmallCampaign.text("earth", "chart name"));
        assertDescription(point(ChartLevel.ORBIT, "sol", "earth", "", true), "Pointed the bridge at " + earth);
        assertDescription(point(ChartLevel.ORBIT, "sol", "earth", "", false), "Let the players browse the bridge");
        assertDescription(point(ChartLevel.GALAXY, null, null, null, true), "Pointed the bridge at the galaxy");
        assertDescription(
                point(ChartLevel.SYSTEM, "sol", null, null, false),
                "Pointed the bridge at " + sol + " and let the players browse it");
    }

    private static FocusBridge point(ChartLevel level, String system, String body, String element, Boolean follow) {
        return new FocusBridge(level, system, body, element, follow);
    }

    private void assertDescription(Command<?> command, String words) {
        game.gm(command);
        assertThat(game.state(Audience.GM).undo()).as(command.toString()).isEqualTo(words);
    }
}
