package org.charon.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.charon.campaign.SmallCampaign;
import org.charon.campaign.map.DoorStatus;
import org.charon.comms.ShowTerminal;
import org.charon.computer.ToggleDialog;
import org.charon.encounter.SetDoorStatus;
import org.charon.encounter.SwitchLevel;
import org.charon.encounter.TogglePortrait;
import org.charon.view.projection.ViewState;
import org.charon.view.state.Audience;
import org.charon.view.state.Encounter;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchViewTest {

    private final TestGame game = new TestGame();

    @ParameterizedTest
    @EnumSource(ViewType.class)
    void every_view_can_be_shown_without_a_location(ViewType type) {
        SwitchView.Answer answer = game.gm(show(type, null));

        assertThat(answer.success()).isTrue();
        assertThat(answer.viewType()).isEqualTo(type);
        assertThat(answer.locationSlug()).isEmpty();
        assertThat(game.state(Audience.PLAYER).viewType()).isEqualTo(type);
        game.changesNothing(show(type, null));
    }

    @Test
    void the_choice_within_a_view_is_kept_until_the_next_switch() {
        game.gm(new SwitchView(ViewType.BRIDGE, null, "logs"));
        assertThat(game.state(Audience.PLAYER).viewSlug()).isEqualTo("logs");

        game.gm(show(ViewType.BRIDGE, null));
        assertThat(game.state(Audience.PLAYER).viewSlug()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ferry", "sol/ferry", "/sol/ferry/"})
    void an_encounter_begins_on_the_default_deck_with_every_room_hidden(String reference) {
        SwitchView.Answer answer = game.gm(show(ViewType.ENCOUNTER, reference));

        assertThat(answer.locationSlug()).isEqualTo("ferry");
        assertThat(game.view().encounter()).isEqualTo(Encounter.NEW.onDeck("upper", 2));
        ViewState seen = game.state(Audience.PLAYER);
        assertThat(seen.locationPath()).containsExactly("sol", "ferry");
        assertThat(seen.encounterDeckId()).isEqualTo("upper");
        assertThat(seen.encounterLevel()).isEqualTo(2);
        assertThat(seen.locationData().map().currentDeck().rooms()).isEmpty();
        game.changesNothing(show(ViewType.ENCOUNTER, reference));
    }

    @Test
    void without_a_deck_marked_as_default_an_encounter_begins_on_the_first() {
        game.withCampaign(SmallCampaign.withoutUpperDeck());

        game.gm(show(ViewType.ENCOUNTER, "ferry"));

        assertThat(game.view().encounter()).isEqualTo(Encounter.NEW.onDeck("lower", 1));
    }

    @Test
    void a_single_map_is_one_deck() {
        game.gm(show(ViewType.ENCOUNTER, SmallCampaign.STATION));

        ViewState seen = game.state(Audience.GM);
        assertThat(seen.encounterDeckId()).isEqualTo("single");
        assertThat(seen.encounterLevel()).isEqualTo(1);
        assertThat(seen.encounterTotalDecks()).isEqualTo(1);
        assertThat(seen.locationData().map().isMultiDeck()).isFalse();
    }

    @Test
    void a_location_without_a_map_is_shown_without_one() {
        game.gm(show(ViewType.ENCOUNTER, "moon"));

        ViewState seen = game.state(Audience.PLAYER);
        assertThat(seen.locationName()).isEqualTo("the name of vega/moon");
        assertThat(seen.locationData().map()).isNull();
        assertThat(seen.encounterDeckId()).isEmpty();
        assertThat(seen.encounterDeckName()).isEmpty();
        assertThat(seen.encounterTotalDecks()).isZero();
    }

    @Test
    void an_unknown_location_is_a_404_that_names_it() {
        var refused = game.refuseGm(show(ViewType.ENCOUNTER, "atlantis"));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.reason()).contains("atlantis");
    }

    @ParameterizedTest
    @EnumSource(ViewType.class)
    void an_unknown_location_is_refused_whatever_is_to_be_shown(ViewType type) {
        assertThat(game.refuseGm(show(type, "sol/atlantis")).status()).isEqualTo(404);
    }

    @Test
    void an_ambiguous_slug_is_a_409_that_lists_both_paths() {
        var refused = game.refuseGm(show(ViewType.ENCOUNTER, "base"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.reason()).contains("sol/earth/base", "vega/moon/base");
    }

    @Test
    void the_answer_refers_to_an_ambiguous_location_by_path() {
        SwitchView.Answer answer = game.gm(show(ViewType.ENCOUNTER, "sol/earth/base"));

        assertThat(answer.locationSlug()).isEqualTo("sol/earth/base");
        game.changesNothing(show(ViewType.ENCOUNTER, answer.locationSlug()));
    }

    @ParameterizedTest
    @CsvSource({"CHARON_TERMINAL, , story", "BRIDGE, , bridge", "ENCOUNTER, ferry, encounter-ferry"})
    void some_views_select_their_channel(ViewType type, String location, String channel) {
        game.gm(show(type == ViewType.BRIDGE ? ViewType.CHARON_TERMINAL : ViewType.BRIDGE, null));

        game.gm(show(type, location));

        assertThat(game.state(Audience.PLAYER).charonActiveChannel()).isEqualTo(channel);
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDBY", "COMM_TERMINAL", "MESSAGES", "SHIP_DASHBOARD"})
    void other_views_leave_the_channel_as_it_was(ViewType type) {
        game.gm(show(ViewType.BRIDGE, null));

        game.gm(show(type, null));

        assertThat(game.state(Audience.PLAYER).charonActiveChannel()).isEqualTo("bridge");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CHARON_TERMINAL")
    void the_ship_computers_view_and_dialog_open_and_close_together(ViewType type) {
        game.gm(show(type, null));
        assertThat(game.state(Audience.PLAYER).charonDialogOpen()).isFalse();

        game.gm(show(ViewType.CHARON_TERMINAL, null));
        assertThat(game.state(Audience.PLAYER).charonDialogOpen()).isTrue();

        game.gm(show(type, null));
        assertThat(game.state(Audience.PLAYER).charonDialogOpen()).isFalse();
    }

    @Test
    void between_other_views_the_dialog_stays_as_it_is() {
        game.gm(show(ViewType.BRIDGE, null));
        game.gm(new ToggleDialog(true));

        game.gm(show(ViewType.MESSAGES, null));

        assertThat(game.state(Audience.PLAYER).charonDialogOpen()).isTrue();
    }

    @Test
    void showing_the_ship_computer_again_opens_a_dialog_that_a_player_has_closed() {
        game.gm(show(ViewType.CHARON_TERMINAL, null));
        game.player(new ToggleDialog(false));

        game.gm(show(ViewType.CHARON_TERMINAL, null));

        assertThat(game.state(Audience.PLAYER).charonDialogOpen()).isTrue();
    }

    @Test
    void an_undo_of_the_switch_closes_the_dialog_again() {
        game.gm(show(ViewType.BRIDGE, null));
        game.gm(show(ViewType.CHARON_TERMINAL, null));

        game.undo();
        assertThat(game.state(Audience.PLAYER).charonDialogOpen()).isFalse();
        game.redo();
        assertThat(game.state(Audience.PLAYER).charonDialogOpen()).isTrue();
    }

    @Test
    void switching_closes_an_open_comm_terminal() {
        TestGame aboard = TestGame.onShip();
        aboard.gm(new ShowTerminal("ferry", "captain"));

        aboard.gm(show(ViewType.ENCOUNTER, "ferry"));

        ViewState seen = aboard.state(Audience.PLAYER);
        assertThat(seen.overlayLocationSlug()).isEmpty();
        assertThat(seen.overlayTerminalSlug()).isEmpty();
    }

    @Test
    void portraits_are_cleared_by_an_encounter_at_another_location() {
        TestGame aboard = TestGame.onShip();
        aboard.gm(new TogglePortrait("ada"));

        aboard.gm(show(ViewType.ENCOUNTER, SmallCampaign.STATION));

        assertThat(aboard.state(Audience.GM).encounterActivePortraits()).isEmpty();
    }

    @Test
    void portraits_stay_through_other_views_and_the_same_encounter() {
        TestGame aboard = TestGame.onShip();
        aboard.gm(new TogglePortrait("ada"));

        aboard.gm(show(ViewType.ENCOUNTER, "ferry"));
        aboard.gm(show(ViewType.STANDBY, null));
        aboard.gm(show(ViewType.COMM_TERMINAL, SmallCampaign.STATION));
        aboard.gm(show(ViewType.ENCOUNTER, "ferry"));

        assertThat(aboard.state(Audience.PLAYER).encounterActivePortraits()).containsExactly("ada");
    }

    @Test
    void returning_to_an_encounter_restores_it() {
        TestGame aboard = TestGame.onShip().revealing("helm", "hold").placing("00000001", TokenType.PLAYER, 1, 1);
        aboard.gm(new SetDoorStatus("dr-gap", DoorStatus.SEALED));
        aboard.gm(new SwitchLevel(null, "lower"));
        Encounter left = aboard.view().encounter();

        aboard.gm(show(ViewType.ENCOUNTER, SmallCampaign.STATION));
        assertThat(aboard.view().encounter()).isEqualTo(Encounter.NEW.onDeck("single", 1));
        aboard.revealing("lobby");
        aboard.gm(show(ViewType.BRIDGE, null));
        aboard.gm(show(ViewType.ENCOUNTER, "ferry"));

        assertThat(aboard.view().encounter()).isEqualTo(left);
        aboard.gm(show(ViewType.ENCOUNTER, SmallCampaign.STATION));
        assertThat(aboard.state(Audience.PLAYER).encounterRoomVisibility()).containsOnlyKeys("lobby");
    }

    @Test
    void locations_with_the_same_slug_have_separate_encounters() {
        TestGame station = TestGame.at(SmallCampaign.STATION).revealing("lobby");

        station.gm(show(ViewType.ENCOUNTER, SmallCampaign.OUTPOST));
        assertThat(station.state(Audience.GM).encounterRoomVisibility()).isEmpty();

        station.gm(show(ViewType.ENCOUNTER, SmallCampaign.STATION));
        assertThat(station.state(Audience.GM).encounterRoomVisibility()).containsOnlyKeys("lobby");
    }

    @Test
    void an_encounter_without_a_location_continues_the_last_one() {
        TestGame aboard = TestGame.onShip().revealing("mess");
        aboard.gm(new TogglePortrait("bo"));
        aboard.gm(show(ViewType.BRIDGE, null));

        SwitchView.Answer answer = aboard.gm(show(ViewType.ENCOUNTER, " "));

        assertThat(answer.locationSlug()).isEqualTo("ferry");
        ViewState seen = aboard.state(Audience.PLAYER);
        assertThat(seen.encounterRoomVisibility()).containsOnlyKeys("mess");
        assertThat(seen.encounterActivePortraits()).containsExactly("bo");
        assertThat(seen.charonActiveChannel()).isEqualTo("encounter-ferry");
    }

    @Test
    void another_view_does_not_start_an_encounter() {
        TestGame aboard = TestGame.onShip().revealing("mess");

        aboard.gm(show(ViewType.COMM_TERMINAL, SmallCampaign.STATION));

        assertThat(aboard.view().encounters().byPath()).containsOnlyKeys(SmallCampaign.FERRY);
        ViewState seen = aboard.state(Audience.PLAYER);
        assertThat(seen.locationSlug()).isEqualTo(SmallCampaign.STATION);
        assertThat(seen.encounterRoomVisibility()).containsOnlyKeys("mess");
        assertThat(seen.locationData()).isNull();
    }

    private static SwitchView show(ViewType type, String location) {
        return new SwitchView(type, location, null);
    }
}
