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
        tells(new ToggleRoom("helm", null), "Revealed " + HELM);
        tells(new ToggleRoom("helm", null), "Hid " + HELM);
        tells(new ToggleRoom("helm", true), "Revealed " + HELM);
        tells(new SetRoomVisibility(Map.of("helm", true, "mess", true)), "Revealed " + MESS);
        tells(new SetRoomVisibility(Map.of("hold", true, "crypt", true)), "Revealed 2 rooms and hid 2 rooms");
        tells(
                new SetRoomVisibility(Map.of("hold", true, "mess", true, "helm", true, "crypt", false)), //
                "Revealed 2 rooms and hid " + SmallCampaign.text("crypt", "name"));
        tells(new SetRoomVisibility(Map.of()), "Hid 3 rooms");
        tells(new SetRoomVisibility(Map.of("helm", false)), "Left every room as it was");
    }

    @Test
    void doors() {
        tells(new SetDoorStatus("dr-gap", DoorStatus.OPEN), "Opened door " + HELM + " – " + MESS);
        tells(new SetDoorStatus("dr-out", DoorStatus.SEALED), "Sealed door outside – " + MESS);
        tells(new SetDoorStatus("dr-gap", DoorStatus.LOCKED), "Locked door " + HELM + " – " + MESS);
        tells(new SetDoorStatus("dr-gap", DoorStatus.CLOSED), "Closed door " + HELM + " – " + MESS);
        tells(new SetDoorStatus("dr-gap", DoorStatus.DAMAGED), "Damaged door " + HELM + " – " + MESS);
    }

    @Test
    void tokens() {
        game.placing("0000000a", TokenType.PLAYER, 5, 0);
        assertThat(game.state(Audience.GM).undo()).isEqualTo("Placed " + HOB);
        tells(new MoveToken("0000000a", 5, 1), "Moved " + HOB);
        tells(
                new UpdateTokenStatus("0000000a", List.of(TokenStatus.WOUNDED, TokenStatus.STUNNED)),
                "Marked " + HOB + " as wounded, stunned");
        tells(new UpdateTokenStatus("0000000a", List.of()), "Took all marks off " + HOB);
        tells(new UpdateTokenStatus("0000000a", null, 2), "Made " + HOB + " 2 × 2");
        tells(new RemoveToken("0000000a"), "Removed " + HOB);
        game.placing("0000000a", TokenType.PLAYER, 5, 0);
        tells(new ClearTokens(), "Cleared 1 token");
        tells(new AllowPlayerMoves(false), "Locked the players' tokens");
        tells(new AllowPlayerMoves(true), "Let players move their tokens");
    }

    @Test
    void several_tokens_at_once() {
        game.placing("0000000a", TokenType.PLAYER, 5, 0).placing("0000000b", TokenType.NPC, 5, 1);
        List<String> both = List.of("0000000a", "0000000b");
        tells(
                new MoveTokens(List.of(new MoveToken("0000000a", 5, 2), new MoveToken("0000000b", 5, 3))),
                "Moved 2 tokens");
        tells(new MoveTokens(List.of(new MoveToken("0000000a", 5, 0))), "Moved " + HOB);
        tells(new MarkTokens(both, TokenStatus.PANICKED, true), "Marked 2 tokens as panicked");
        tells(new MarkTokens(List.of("0000000a"), TokenStatus.PANICKED, false), "Took panicked off " + HOB);
        tells(new RemoveTokens(both), "Removed 2 tokens");
    }

    @Test
    void views() {
        tells(new SwitchLevel(null, "lower"), "Went to " + SmallCampaign.text("lower", "name"));
        tells(new SwitchLevel(2, null), "Went to " + SmallCampaign.text("upper", "name"));
        tells(new SwitchView(ViewType.STANDBY, null, null), "Showed standby");
        tells(new SwitchView(ViewType.ENCOUNTER, null, null), "Showed " + SmallCampaign.text("sol/ferry", "name"));
        tells(new SwitchView(ViewType.BRIDGE, null, null), "Showed the bridge");
        tells(new SwitchView(ViewType.BRIDGE, null, "status"), "Showed the bridge's status");
        tells(new SwitchView(ViewType.BRIDGE, null, "charon"), "Showed CHARON on the bridge");
        tells(new SwitchView(ViewType.BRIDGE, null, "galley"), "Showed the bridge");
        tells(
                new SwitchView(ViewType.ENCOUNTER, SmallCampaign.STATION, null),
                "Showed " + SmallCampaign.text(SmallCampaign.STATION, "name"));
        tells(new SwitchView(ViewType.CHARON_TERMINAL, null, null), "Showed CHARON");
        tells(new SwitchView(ViewType.COMM_TERMINAL, null, null), "Showed the comm terminals");
        tells(new SwitchView(ViewType.MESSAGES, null, null), "Showed the messages");
        tells(new SwitchView(ViewType.SHIP_DASHBOARD, null, null), "Showed the ship");
    }

    @Test
    void an_encounter_without_a_location_has_no_name() {
        TestGame fresh = new TestGame();
        fresh.gm(new SwitchView(ViewType.ENCOUNTER, null, null));

        assertThat(fresh.undo()).isEqualTo("Showed the encounter");
    }

    @Test
    void portraits_and_terminals() {
        tells(new TogglePortrait("ada"), "Showed portrait of " + SmallCampaign.text("ada", "npc name"));
        tells(new TogglePortrait("ada"), "Dismissed portrait of " + SmallCampaign.text("ada", "npc name"));
        tells(new ShowTerminal("ferry", "captain"), "Showed terminal " + SmallCampaign.text("captain", "title"));
        tells(new HideTerminal(), "Closed terminal " + SmallCampaign.text("captain", "title"));
    }

    @Test
    void a_removed_npc_is_named_by_id() {
        game.gm(new TogglePortrait("ada"));
        game.withCampaign(SmallCampaign.withoutAda());

        tells(new TogglePortrait("ada"), "Dismissed portrait of ada");
    }

    @Test
    void the_computer_and_the_ship() {
        tells(new SetCharonMode(CharonMode.QUERY), "Let players ask CHARON");
        tells(new SetCharonMode(CharonMode.DISPLAY), "Stopped players asking CHARON");
        tells(
                new SetCharonLocation("ferry"),
                "Set CHARON's location to " + SmallCampaign.text(SmallCampaign.FERRY, "name"));
        tells(new SetCharonLocation(""), "Cleared CHARON's location");
        tells(new ToggleDialog(null), "Opened CHARON's dialog");
        tells(new ToggleDialog(false), "Closed CHARON's dialog");
        tells(
                new SetShipSystem(ShipSystem.LIFE_SUPPORT, SystemStatus.DAMAGED, null, null),
                "Set life support to DAMAGED");
        tells(new SetShipGauge(7).toCommand(ShipGauge.HULL), "Set hull to 7 of 50");
        tells(new SetShipGauge(0).toCommand(ShipGauge.ARMOR), "Set armor to 0 of 10");
        tells(new ResetShip(ShipPart.LIFE_SUPPORT), "Reset life support to its file");
        tells(new ResetShip(ShipPart.HULL), "Reset hull to its file");
        tells(new ResetShip(null), "Reset the ship to its file");
    }

    @Test
    void how_to_join() {
        tells(new ShowJoin(false), "Hid how to join");
        tells(new ShowJoin(true), "Showed how to join");
    }

    @Test
    void the_map_of_the_bridge() {
        String sol = SmallCampaign.text("sol", "name");
        String earth = SmallCampaign.text("sol/earth", "name");
        tells(point(ChartLevel.SYSTEM, "sol", "", "", null), "Pointed the bridge at " + sol);
        tells(
                point(ChartLevel.SYSTEM, "sol", "", "earth", null),
                "Pointed the bridge at " + SmallCampaign.text("earth", "chart name"));
        tells(point(ChartLevel.ORBIT, "sol", "earth", "", true), "Pointed the bridge at " + earth);
        tells(point(ChartLevel.ORBIT, "sol", "earth", "", false), "Let the players browse the bridge");
        tells(point(ChartLevel.GALAXY, null, null, null, true), "Pointed the bridge at the galaxy");
        tells(
                point(ChartLevel.SYSTEM, "sol", null, null, false),
                "Pointed the bridge at " + sol + " and let the players browse it");
    }

    private static FocusBridge point(ChartLevel level, String system, String body, String element, Boolean follow) {
        return new FocusBridge(level, system, body, element, follow);
    }

    private void tells(Command<?> command, String words) {
        game.gm(command);
        assertThat(game.state(Audience.GM).undo()).as(command.toString()).isEqualTo(words);
    }
}
