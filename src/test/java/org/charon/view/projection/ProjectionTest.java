package org.charon.view.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.charon.view.state.Audience.GM;
import static org.charon.view.state.Audience.PLAYER;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.charon.campaign.SmallCampaign;
import org.charon.campaign.chart.ChartKind;
import org.charon.campaign.location.Location;
import org.charon.campaign.map.DoorStatus;
import org.charon.campaign.map.Doorway.WallSpot;
import org.charon.campaign.map.LinkType;
import org.charon.campaign.map.Orientation;
import org.charon.campaign.map.Poi;
import org.charon.campaign.map.TerminalSpot;
import org.charon.comms.ShowTerminal;
import org.charon.encounter.SetDoorStatus;
import org.charon.encounter.SetRoomVisibility;
import org.charon.encounter.SwitchLevel;
import org.charon.encounter.TogglePortrait;
import org.charon.encounter.UpdateTokenStatus;
import org.charon.view.SwitchView;
import org.charon.view.TestGame;
import org.charon.view.projection.DeckView.Connection;
import org.charon.view.projection.DeckView.InterDeckConnection;
import org.charon.view.projection.DeckView.RoomView;
import org.charon.view.projection.SiteView.DeckEntry;
import org.charon.view.state.Audience;
import org.charon.view.state.TokenStatus;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the GM and the players are sent. */
class ProjectionTest {

    private final TestGame game = TestGame.onShip();

    @Test
    void players_are_sent_only_revealed_rooms_and_corridors_with_what_is_in_them() {
        game.revealing("mess", "spine");

        DeckView seen = deck(PLAYER);
        assertThat(seen.rooms()).extracting(RoomView::id).containsExactly("mess");
        assertThat(seen.corridors()).extracting(RoomView::id).containsExactly("spine");
        assertThat(seen.poi()).extracting(Poi::id).containsExactly("poi-mess", "poi-spine");
        assertThat(seen.terminals()).isEmpty();

        game.revealing("helm");
        assertThat(deck(PLAYER).terminals())
                .extracting(TerminalSpot::terminalSlug)
                .containsExactly("captain");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            sol,            SYSTEM, SYSTEM
            sol/earth,      ORBIT,  ORBIT
            vega,           SYSTEM, -
            vega/moon,      ORBIT,  -
            vega/moon/base, -,      -
            sol/ferry,      -,      -
            """)
    void a_location_without_a_map_is_shown_by_its_chart(String location, ChartKind forGm, ChartKind forPlayers) {
        TestGame there = TestGame.at(location);

        assertThat(there.state(GM).locationData().chart()).isEqualTo(forGm);
        assertThat(there.state(PLAYER).locationData().chart()).isEqualTo(forPlayers);
        assertThat(there.withCampaign(SmallCampaign.withoutCharts())
                        .state(GM)
                        .locationData()
                        .chart())
                .isNull();
    }

    @Test
    void a_chart_that_does_not_apply_is_not_on_the_wire() {
        JsonNode charted = TestGame.json().valueToTree(TestGame.at("sol/earth").state(PLAYER));
        JsonNode mapped = TestGame.json().valueToTree(game.state(PLAYER));

        assertThat(charted.at("/location_data/chart").asText()).isEqualTo("orbit");
        assertThat(mapped.get("location_data").has("chart")).isFalse();
    }

    @Test
    void the_gm_is_sent_all_rooms_whatever_is_revealed() {
        DeckView seen = deck(GM);

        assertThat(seen.rooms()).extracting(RoomView::id).containsExactly("helm", "mess", "vault");
        assertThat(seen.corridors()).extracting(RoomView::id).containsExactly("spine");
        assertThat(seen.poi()).hasSize(4);
        assertThat(seen.terminals()).hasSize(2);
        assertThat(seen.connections()).hasSize(6);
        assertThat(seen.interDeckConnections()).hasSize(3);
    }

    @Test
    void players_are_sent_the_ids_of_revealed_rooms_only() {
        Map<String, Boolean> all = Map.of("mess", true, "vault", false, "hold", true, "crypt", false);
        game.gm(new SetRoomVisibility(all));

        assertThat(game.state(PLAYER).encounterRoomVisibility()).isEqualTo(Map.of("mess", true, "hold", true));
        assertThat(game.state(GM).encounterRoomVisibility()).isEqualTo(all);
        assertThat(deck(PLAYER).rooms()).extracting(RoomView::id).containsExactly("mess");
        assertThat(deck(PLAYER).corridors()).isEmpty();
    }

    @Test
    void players_are_sent_doors_with_a_revealed_end_without_the_hidden_one() {
        game.revealing("mess");

        assertThat(deck(PLAYER).connections())
                .extracting(Connection::id, Connection::from, Connection::to)
                .containsExactly(
                        tuple("dr-gap", null, "mess"), tuple("dr-mv", "mess", null), tuple("dr-out", "", "mess"));
    }

    @Test
    void an_airlock_to_the_outside_shows_once_the_room_behind_it_is_revealed() {
        game.revealing("helm");
        assertThat(door(PLAYER, "dr-vout")).isEmpty();

        game.revealing("vault");
        assertThat(door(PLAYER, "dr-vout")).singleElement().satisfies(door -> {
            assertThat(door.from()).isEqualTo("vault");
            assertThat(door.to()).isEmpty();
        });
    }

    @Test
    void a_door_is_drawn_on_the_wall_of_the_visible_room() {
        game.gm(new SetRoomVisibility(Map.of("helm", true)));
        assertThat(door(PLAYER, "dr-gap").get(0).position()).isEqualTo(new WallSpot(4, 2, Orientation.VERTICAL));

        game.gm(new SetRoomVisibility(Map.of("mess", true)));
        assertThat(door(PLAYER, "dr-gap").get(0).position()).isEqualTo(new WallSpot(6, 2, Orientation.VERTICAL));

        WallSpot between = new WallSpot(5, 2, Orientation.VERTICAL);
        assertThat(door(GM, "dr-gap").get(0).position()).isEqualTo(between);
        game.revealing("helm");
        assertThat(door(PLAYER, "dr-gap").get(0).position()).isEqualTo(between);
    }

    @Test
    void players_are_sent_a_door_status_once_one_end_is_revealed() {
        game.gm(new SetDoorStatus("dr-mv", DoorStatus.LOCKED));
        game.gm(new SetDoorStatus("dr-vout", DoorStatus.OPEN));
        game.gm(new SetDoorStatus("dr-hc", DoorStatus.OPEN));

        assertThat(game.state(GM).encounterDoorStatus()).containsOnlyKeys("dr-mv", "dr-vout", "dr-hc");
        assertThat(game.state(PLAYER).encounterDoorStatus()).isEmpty();

        game.revealing("mess");
        assertThat(game.state(PLAYER).encounterDoorStatus()).isEqualTo(Map.of("dr-mv", DoorStatus.LOCKED));

        game.revealing("hold");
        assertThat(game.state(PLAYER).encounterDoorStatus()).containsOnlyKeys("dr-mv", "dr-hc");
    }

    @Test
    void a_ladder_is_sent_from_a_revealed_room_with_its_other_end_once_that_is_revealed() {
        assertThat(deck(PLAYER).interDeckConnections()).isEmpty();
        assertThat(deck(GM).interDeckConnections())
                .extracting(InterDeckConnection::toRoom)
                .containsExactly("hold", "crypt", "");

        game.revealing("mess");
        assertThat(deck(PLAYER).interDeckConnections())
                .singleElement()
                .isEqualTo(new InterDeckConnection(
                        "ld-mess", "mess", "lower", null, LinkType.LADDER, "the status of ld-mess"));

        game.revealing("hold", "crypt");
        assertThat(deck(PLAYER).interDeckConnections())
                .singleElement()
                .extracting(InterDeckConnection::toRoom)
                .isEqualTo("hold");
    }

    @Test
    void players_are_sent_tokens_in_revealed_rooms_of_the_current_deck() {
        game.revealing("helm", "hold")
                .placing("0000000a", TokenType.NPC, 1, 1)
                .placing("0000000b", TokenType.PLAYER, 11, 1)
                .placing("0000000c", TokenType.OBJECT, 0, 4);
        game.gm(new SwitchLevel(null, "lower"));
        game.placing("0000000d", TokenType.CREATURE, 1, 1).placing("0000000e", TokenType.CREATURE, 6, 1);

        assertThat(game.state(PLAYER).encounterTokens()).containsOnlyKeys("0000000d");
        assertThat(game.state(GM).encounterTokens()).hasSize(5);
        game.gm(new SwitchLevel(null, "upper"));
        assertThat(game.state(PLAYER).encounterTokens()).containsOnlyKeys("0000000a");
        assertThat(game.state(GM).encounterTokens()).hasSize(5);
    }

    @Test
    void the_token_order_contains_visible_tokens_only() {
        game.revealing("helm")
                .placing("b000000a", TokenType.NPC, 1, 1)
                .placing("a000000b", TokenType.CREATURE, 11, 1)
                .placing("a000000c", TokenType.NPC, 2, 1);

        assertThat(game.state(GM).encounterTokenOrder()).containsExactly("b000000a", "a000000b", "a000000c");
        assertThat(game.state(PLAYER).encounterTokenOrder()).containsExactly("b000000a", "a000000c");
    }

    @ParameterizedTest
    @EnumSource(TokenType.class)
    void outside_of_all_rooms_only_players_tokens_are_sent(TokenType type) {
        game.placing("0000000a", type, 5, 0);

        assertThat(game.state(PLAYER).encounterTokens().containsKey("0000000a")).isEqualTo(type == TokenType.PLAYER);
        assertThat(game.state(GM).encounterTokens()).containsKey("0000000a");
    }

    @ParameterizedTest
    @EnumSource(TokenType.class)
    void a_token_with_status_hidden_is_sent_to_the_gm_alone(TokenType type) {
        game.revealing("helm").placing("0000000a", type, 1, 1).placing("0000000b", type, 5, 0);
        for (String id : List.of("0000000a", "0000000b")) {
            game.gm(new UpdateTokenStatus(id, List.of(TokenStatus.WOUNDED, TokenStatus.HIDDEN)));
        }

        assertThat(game.state(PLAYER).encounterTokens()).isEmpty();
        assertThat(game.state(GM).encounterTokens()).hasSize(2);
    }

    @Test
    void players_are_sent_only_the_npcs_whose_portraits_are_shown() {
        assertThat(game.state(GM).encounterNpcData().keySet()).containsExactly("ada", "bo", "cass");
        assertThat(game.state(PLAYER).encounterNpcData()).isEmpty();

        game.gm(new TogglePortrait("cass"));
        game.gm(new TogglePortrait("ada"));

        assertThat(game.state(PLAYER).encounterNpcData().keySet()).containsExactly("cass", "ada");
        assertThat(game.state(PLAYER).encounterActivePortraits()).containsExactly("cass", "ada");
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void the_location_is_sent_without_mail_children_and_lore(Audience audience) {
        assertThat(names(json(audience).get("location_data")))
                .containsExactlyInAnyOrder("slug", "name", "type", "status", "description", "map");
    }

    @Test
    void descriptions_metadata_and_drawings_of_decks_are_for_the_gm() {
        game.revealing("helm", "mess", "vault", "spine", "hold", "crypt");

        JsonNode gms = json(GM).at("/location_data/map/current_deck");
        JsonNode players = json(PLAYER).at("/location_data/map/current_deck");

        List<String> more = new ArrayList<>(names(gms));
        more.removeAll(names(players));
        assertThat(more).containsExactlyInAnyOrder("description", "metadata", "image_path");
        assertThat(names(players))
                .containsExactlyInAnyOrder(
                        "deck_id",
                        "name",
                        "location_name",
                        "grid",
                        "rooms",
                        "corridors",
                        "connections",
                        "inter_deck_connections",
                        "terminals",
                        "poi");
        JsonNode entry = json(PLAYER).at("/location_data/map/manifest/decks/0");
        assertThat(names(entry)).containsExactlyInAnyOrder("id", "name", "level");
        assertThat(names(json(GM).at("/location_data/map/manifest/decks/0")))
                .containsExactlyInAnyOrder("id", "name", "level", "default", "description");
    }

    @Test
    void players_know_the_current_deck_and_those_with_a_revealed_room() {
        assertThat(decks(GM)).containsExactly("lower", "upper");
        assertThat(decks(PLAYER)).containsExactly("upper");
        assertThat(game.state(PLAYER).encounterTotalDecks()).isEqualTo(1);
        assertThat(game.state(PLAYER).locationData().map().manifest().totalDecks())
                .isEqualTo(1);

        game.revealing("crypt");
        assertThat(decks(PLAYER)).containsExactly("lower", "upper");
        assertThat(game.state(PLAYER).encounterTotalDecks()).isEqualTo(2);
        game.gm(new SetRoomVisibility(Map.of()));
        assertThat(decks(PLAYER)).containsExactly("upper");
        game.gm(new SwitchLevel(null, "lower"));
        assertThat(decks(PLAYER)).containsExactly("lower");
    }

    @Test
    void a_corridor_that_is_revealed_makes_its_deck_known() {
        game.gm(new SwitchLevel(null, "lower"));
        game.revealing("spine");

        assertThat(decks(PLAYER)).containsExactly("lower", "upper");
    }

    @Test
    void the_map_of_another_deck_can_be_read_once_it_is_known() {
        Location ferry = location(SmallCampaign.FERRY);
        assertThat(game.projection(PLAYER).map(ferry, "lower")).isEmpty();
        assertThat(game.projection(GM).map(ferry, "lower")).isPresent();
        assertThat(game.projection(GM).map(ferry, "attic")).isEmpty();

        game.revealing("hold");
        EncounterMap map = game.projection(PLAYER).map(ferry, "lower").orElseThrow();

        assertThat(map.currentDeckId()).isEqualTo("lower");
        assertThat(map.currentDeck().rooms()).extracting(RoomView::id).containsExactly("hold");
        assertThat(map.currentDeck().connections()).extracting(Connection::to).containsExactly((String) null);
        assertThat(map.encounterDeckId()).isEqualTo("upper");
        assertThat(map.encounterLevel()).isEqualTo(2);
        assertThat(map.roomVisibility()).isEqualTo(Map.of("hold", true));
    }

    @Test
    void the_map_of_a_new_location_shows_players_no_room() {
        Location station = location(SmallCampaign.STATION);

        EncounterMap players = game.projection(PLAYER).map(station, "").orElseThrow();
        assertThat(players.currentDeck().rooms()).isEmpty();
        assertThat(players.currentDeck().connections()).isEmpty();
        assertThat(players.currentDeckId()).isEqualTo("single");

        EncounterMap gms = game.projection(GM).map(station, "").orElseThrow();
        assertThat(gms.currentDeck().rooms()).hasSize(2);
        assertThat(game.projection(GM).map(location(SmallCampaign.MOON), "")).isEmpty();
    }

    @Test
    void rooms_are_revealed_per_location() {
        game.revealing("mess", "helm");

        game.gm(new SwitchView(ViewType.ENCOUNTER, SmallCampaign.STATION, null));

        assertThat(game.state(PLAYER).encounterRoomVisibility()).isEmpty();
        assertThat(deck(PLAYER).rooms()).isEmpty();
        assertThat(game.projection(PLAYER)
                        .map(location(SmallCampaign.FERRY), "")
                        .orElseThrow()
                        .currentDeck()
                        .rooms())
                .extracting(RoomView::id)
                .containsExactly("helm", "mess");
    }

    @Test
    void all_decks_lists_every_room_by_level() {
        var decks = game.projection(GM).allDecks(location(SmallCampaign.FERRY)).orElseThrow();
        assertThat(decks.decks()).extracting(deck -> deck.id() + deck.level()).containsExactly("lower1", "upper2");
        assertThat(decks.decks().get(0).rooms()).extracting(RoomView::id).containsExactly("hold", "crypt");
        assertThat(decks.currentDeckId()).isEqualTo("upper");

        var single =
                game.projection(GM).allDecks(location(SmallCampaign.STATION)).orElseThrow();
        assertThat(single.isMultiDeck()).isFalse();
        assertThat(single.decks()).extracting(deck -> deck.id()).containsExactly("single");
        assertThat(game.projection(GM).allDecks(location(SmallCampaign.MOON))).isEmpty();
    }

    @Test
    void a_terminal_may_be_read_while_it_is_shown_or_once_its_room_is_revealed() {
        Location ferry = location(SmallCampaign.FERRY);
        assertThat(game.projection(GM).mayRead(ferry, "keeper")).isTrue();
        assertThat(game.projection(PLAYER).mayRead(ferry, "keeper")).isFalse();

        game.gm(new ShowTerminal("ferry", "keeper"));
        assertThat(game.projection(PLAYER).mayRead(ferry, "keeper")).isTrue();
        assertThat(game.projection(PLAYER).mayRead(ferry, "captain")).isFalse();
        assertThat(game.projection(PLAYER).mayRead(location(SmallCampaign.STATION), "keeper"))
                .isFalse();

        game.gm(new ShowTerminal("ferry", "spare"));
        assertThat(game.projection(PLAYER).mayRead(ferry, "keeper")).isFalse();
        game.revealing("vault");
        assertThat(game.projection(PLAYER).mayRead(ferry, "keeper")).isTrue();
    }

    @Test
    void the_initial_state_has_the_expected_fields() {
        JsonNode state = TestGame.json().valueToTree(new TestGame().state(PLAYER));

        assertThat(names(state))
                .containsExactlyInAnyOrder(
                        "view_type",
                        "location_slug",
                        "view_slug",
                        "overlay_location_slug",
                        "overlay_terminal_slug",
                        "charon_mode",
                        "charon_location_path",
                        "charon_dialog_open",
                        "charon_active_channel",
                        "charon_channels",
                        "encounter_level",
                        "encounter_deck_id",
                        "encounter_room_visibility",
                        "encounter_door_status",
                        "encounter_tokens",
                        "encounter_token_order",
                        "encounter_active_portraits",
                        "player_moves_allowed",
                        "ship_system_overrides",
                        "ship_gauge_overrides",
                        "blackout",
                        "bridge_focus",
                        "join_shown",
                        "campaign_edition",
                        "revision",
                        "instance_id",
                        "updated_at",
                        "encounter_npc_data");
        assertThat(state.get("view_type").asText()).isEqualTo("STANDBY");
        assertThat(state.get("blackout").asBoolean()).isFalse();
        assertThat(state.get("join_shown").asBoolean()).isTrue();
        assertThat(state.get("charon_mode").asText()).isEqualTo("DISPLAY");
        assertThat(state.get("charon_dialog_open").asBoolean()).isFalse();
        assertThat(state.get("charon_active_channel").asText()).isEqualTo("story");
        assertThat(names(state.get("charon_channels"))).containsExactly("default", "bridge", "story");
        assertThat(names(state.at("/charon_channels/bridge"))).containsExactly("newest", "waiting");
        assertThat(state.get("ship_gauge_overrides")).isEmpty();
        assertThat(state.get("encounter_level").asInt()).isEqualTo(1);
        assertThat(state.get("encounter_deck_id").asText()).isEmpty();
        assertThat(state.get("player_moves_allowed").asBoolean()).isTrue();
        assertThat(state.get("updated_at").asText()).isEqualTo("2031-05-06T07:08:09.123Z");
    }

    @Test
    void location_fields_are_sent_only_while_the_encounter_is_shown() {
        String[] added = {
            "location_type",
            "location_name",
            "location_path",
            "location_data",
            "encounter_total_decks",
            "encounter_deck_name"
        };
        assertThat(names(json(PLAYER))).contains(added);

        game.gm(new SwitchView(ViewType.BRIDGE, null, null));

        assertThat(names(json(PLAYER))).doesNotContain(added);
    }

    @Test
    void the_encounter_stays_in_the_state_while_another_view_is_shown() {
        game.revealing("helm").placing("0000000a", TokenType.PLAYER, 1, 1);

        game.gm(new SwitchView(ViewType.STANDBY, null, null));

        ViewState seen = game.state(PLAYER);
        assertThat(seen.encounterRoomVisibility()).containsOnlyKeys("helm");
        assertThat(seen.encounterTokens()).containsOnlyKeys("0000000a");
        assertThat(seen.encounterDeckId()).isEqualTo("upper");
    }

    @Test
    void a_grid_room_keeps_its_parts_and_a_plain_one_has_none() {
        game.gm(new SwitchLevel(null, "lower"));
        game.revealing("hold", "crypt");

        JsonNode rooms = json(PLAYER).at("/location_data/map/current_deck/rooms");

        assertThat(rooms.get(0).has("rects")).isFalse();
        assertThat(rooms.get(1).get("rects")).hasSize(2);
        assertThat(rooms.get(1).get("width").asDouble()).isEqualTo(5);
    }

    private DeckView deck(Audience audience) {
        return game.state(audience).locationData().map().currentDeck();
    }

    private List<Connection> door(Audience audience, String id) {
        return deck(audience).connections().stream()
                .filter(door -> door.id().equals(id))
                .toList();
    }

    private List<String> decks(Audience audience) {
        return game.state(audience).locationData().map().manifest().decks().stream()
                .map(DeckEntry::id)
                .toList();
    }

    private Location location(String path) {
        return game.campaign().locations().byPath().get(path);
    }

    private JsonNode json(Audience audience) {
        return TestGame.json().valueToTree(game.state(audience));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
