package org.charon.leak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.charon.campaign.Campaign;
import org.charon.campaign.chart.Chart;
import org.charon.campaign.chart.Charts;
import org.charon.campaign.location.Location;
import org.charon.campaign.map.Deck;
import org.charon.campaign.map.DeckMap;
import org.charon.campaign.map.DoorStatus;
import org.charon.campaign.map.LocationMaps;
import org.charon.campaign.map.Room;
import org.charon.stream.EventStream;
import org.charon.table.Client;
import org.charon.view.PublishedView;
import org.charon.view.ViewStore;
import org.charon.view.state.Channel;
import org.charon.view.state.Conversation;
import org.junit.jupiter.api.Test;

/**
 * Plays the sample campaign at random over the wire, and reads everything that a stranger can fetch after every few moves: nothing in it
 * may be what the players must not know at that moment.
 */
@QuarkusTest
class PlayedSceneTest {

    private static final int MOVES = 120;
    private static final int MOVES_BETWEEN_LOOKS = 6;

    @TestHTTPResource
    String base;

    @Inject
    ViewStore store;

    @Inject
    ObjectMapper mapper;

    /** The same evening every time, unless another one is asked for: {@code -Dcharon.play.seed=…}. */
    private final long seed = Long.getLong("charon.play.seed", 2247_03_13L);

    private final Random random = new Random(seed);

    @Test
    void a_stranger_learns_nothing_that_was_not_shown() {
        Client gm = Client.login(base, "gm", "gm");
        Client stranger = Client.anonymous(base);
        try (EventStream screen = stranger.screen("")) {
            for (int move = 1; move <= MOVES; move++) {
                play(gm);
                if (move % MOVES_BETWEEN_LOOKS == 0) {
                    look(stranger, screen);
                }
            }
        } finally {
            post(gm, "/api/gm/blackout/", "on", false);
            post(gm, "/api/gm/ship-status/reset/");
            for (String channel : List.of("bridge", "story", "encounter-obol")) {
                post(gm, "/api/gm/charon/" + channel + "/auto-approve/", "on", false);
                post(gm, "/api/gm/charon/" + channel + "/clear/");
            }
            gm.post("/api/gm/switch-view/", "{\"view_type\":\"STANDBY\"}");
        }
    }

    @Test
    void the_gm_is_shown_what_strangers_are_not() {
        Client gm = Client.login(base, "gm", "gm");
        post(gm, "/api/gm/switch-view/", "view_type", "ENCOUNTER", "location_slug", "weir-station");
        post(gm, "/api/gm/encounter/room-visibility/", "room_visibility", Map.of());
        List<Secret> secrets = Secrets.inState(campaign(), store.current().view());
        String state = gm.get("/api/active-view/").text();
        assertThat(secrets).anySatisfy(secret -> {
            assertThat(secret.why()).contains("hidden");
            assertThat(secret.isIn(state)).isTrue();
        });
        post(gm, "/api/gm/switch-view/", "view_type", "STANDBY");
    }

    @Test
    void a_gm_who_looks_as_a_player_reads_what_a_stranger_reads() {
        Client gm = Client.login(base, "gm", "gm");
        Client stranger = Client.anonymous(base);
        List<String> personal = List.of("/api/me/", "/api/messages/", "/q/metrics");
        for (String path : everything()) {
            Client.Answer theirs = stranger.get(path);
            // Where strangers are turned away, a GM's session is what counts.
            if (theirs.status() != 401 && !personal.contains(path)) {
                Client.Answer same = gm.get(path + (path.contains("?") ? "&" : "?") + "audience=player");
                assertThat(same.status()).as(path).isEqualTo(theirs.status());
                assertThat(same.text()).as(path).isEqualTo(theirs.text());
            }
        }
    }

    @Test
    void files_of_the_campaign_are_not_handed_out() {
        Client stranger = Client.anonymous(base);
        for (String path : List.of(
                "/data/campaign/npcs.yaml",
                "/data/campaign/sessions/03-quiet-hours-gm.md",
                "/data/galaxy/orlune/obol/map/upper.yaml",
                "/data/README.md",
                "/data/../application.properties",
                "/data/%2e%2e/%2e%2e/etc/passwd",
                "/textures/../campaign/npcs.yaml")) {
            assertThat(stranger.get(path).status()).as(path).isIn(400, 404);
        }
    }

    private void look(Client stranger, EventStream screen) {
        PublishedView now = store.current();
        screen.awaitRevision(now.revision().number());
        Map<String, String> seen = new LinkedHashMap<>();
        seen.put("stream", screen.states().get(screen.states().size() - 1).data());
        everything().forEach(path -> seen.put(path, stranger.get(path).text()));
        for (Secret secret : Secrets.anywhere(campaign(), now.view())) {
            seen.forEach((path, body) -> assertThat(secret.isIn(body))
                    .as("seed %d, %s gives away '%s': %s", seed, path, secret.text(), secret.why())
                    .isFalse());
        }
    }

    /** Every address that a stranger may ask. */
    private List<String> everything() {
        List<String> paths = new ArrayList<>(List.of(
                "/api/active-view/",
                "/api/ship-status/",
                "/api/star-map/",
                "/api/crew/",
                "/api/npcs/",
                "/api/sessions/",
                "/api/messages/",
                "/api/me/",
                "/api/join/",
                "/api/join.svg",
                "/q/metrics",
                "/api/charon/conversation/",
                "/api/charon/bridge/conversation/",
                "/api/charon/story/conversation/",
                "/api/gm/charon/channels/",
                "/api/gm/charon/canned/",
                "/api/gm/charon/pending/",
                "/api/gm/charon/bridge/pending/",
                "/api/gm/charon/story/pending/",
                "/api/gm/locations/",
                "/api/gm/campaign/problems/",
                "/api/gm/ship-status/file/",
                "/api/gm/encounter/token-images/",
                "/api/gm/encounter/room-visibility/"));
        for (Location location : campaign().locations().byPath().values()) {
            String path = location.path();
            paths.add("/api/encounter-map/" + path + "/");
            paths.add("/api/encounter-map/" + path + "/all-decks/");
            paths.add("/api/charon/encounter-" + location.slug() + "/conversation/");
            location.site().ifPresent(site -> site.decks()
                    .forEach(deck -> paths.add("/api/encounter-map/" + path + "/?deck_id=" + deck.id())));
            location.terminals()
                    .keySet()
                    .forEach(terminal -> paths.add("/api/terminal/" + path + "/" + terminal + "/"));
            paths.add("/api/system-map/" + path + "/");
            int slash = path.lastIndexOf('/');
            if (slash > 0) {
                paths.add("/api/orbit-map/" + path.substring(0, slash) + "/" + location.slug() + "/");
            }
        }
        return paths;
    }

    /** One move of the GM, mostly at the place that is shown. */
    private void play(Client gm) {
        PublishedView now = store.current();
        Location place = campaign().locations().byPath().get(now.view().encounterPath());
        if (place == null || place.site().isEmpty() || random.nextInt(8) == 0) {
            List<Location> mapped = campaign().locations().byPath().values().stream()
                    .filter(location -> location.site().isPresent())
                    .toList();
            post(
                    gm,
                    "/api/gm/switch-view/",
                    "view_type",
                    "ENCOUNTER",
                    "location_slug",
                    any(mapped).path());
            return;
        }
        LocationMaps site = place.site().get();
        Deck deck = site.deck(now.view().encounter().deckId()).orElse(site.defaultDeck());
        List<String> tokens = List.copyOf(now.view().encounter().tokens().keySet());
        switch (random.nextInt(16)) {
            case 0, 1 ->
                post(
                        gm,
                        "/api/gm/encounter/toggle-room/",
                        "room_id",
                        any(rooms(site)).id());
            case 2 -> {
                Deck next = any(site.decks());
                post(gm, "/api/gm/encounter/switch-level/", "level", next.level(), "deck_id", next.id());
            }
            case 3 -> doors(gm, site);
            case 4 -> place(gm, deck.map());
            case 5 -> {
                if (!tokens.isEmpty()) {
                    move(gm, any(tokens), deck.map());
                }
            }
            case 6 -> {
                if (!tokens.isEmpty()) {
                    Object status = random.nextBoolean() ? List.of("hidden") : List.of();
                    post(gm, "/api/gm/encounter/update-token-status/", "token_id", any(tokens), "status", status);
                }
            }
            case 7 -> {
                if (!tokens.isEmpty()) {
                    group(gm, tokens, deck.map());
                }
            }
            case 8 ->
                post(
                        gm,
                        "/api/gm/encounter/toggle-portrait/",
                        "npc_id",
                        any(campaign().npcs()).id());
            case 9 -> post(gm, "/api/gm/blackout/", "on", random.nextInt(3) == 0);
            case 10, 11 -> retrace(gm, random.nextInt(3) == 0 ? "redo" : "undo");
            case 12 -> ship(gm);
            case 13 -> talk(gm);
            case 14 -> point(gm);
            default -> terminals(gm, place);
        }
    }

    private void doors(Client gm, LocationMaps site) {
        DeckMap map = any(site.decks()).map();
        if (!map.doorways().isEmpty()) {
            post(
                    gm,
                    "/api/gm/encounter/set-door-status/",
                    "connection_id",
                    any(map.doorways()).id(),
                    "door_status",
                    any(List.of(DoorStatus.values())));
        }
    }

    private void place(Client gm, DeckMap map) {
        post(
                gm,
                "/api/gm/encounter/place-token/",
                "type",
                any(List.of("player", "npc", "creature", "object")),
                "name",
                "Stowaway " + Long.toHexString(random.nextLong()),
                "x",
                random.nextInt(map.grid().width()),
                "y",
                random.nextInt(map.grid().height()));
    }

    /** Some of the tokens at once; what does not fit the deck is refused as a whole. */
    private void group(Client gm, List<String> tokens, DeckMap map) {
        List<String> some = tokens.stream().filter(id -> random.nextBoolean()).toList();
        if (some.isEmpty()) {
            return;
        }
        if (random.nextBoolean()) {
            post(
                    gm,
                    "/api/gm/encounter/mark-tokens/",
                    "token_ids",
                    some,
                    "status",
                    any(List.of("hidden", "wounded")),
                    "on",
                    random.nextBoolean());
        } else {
            List<Map<String, Object>> moves = some.stream()
                    .map(id -> Map.<String, Object>of(
                            "token_id",
                            id,
                            "x",
                            random.nextInt(map.grid().width()),
                            "y",
                            random.nextInt(map.grid().height())))
                    .toList();
            gm.post("/api/gm/encounter/move-tokens/", json("moves", moves));
        }
    }

    private void move(Client gm, String token, DeckMap map) {
        // The token may be on another, smaller deck; then the refusal is the right answer.
        gm.post(
                "/api/gm/encounter/move-token/",
                json(
                        "token_id",
                        token,
                        "x",
                        random.nextInt(map.grid().width()),
                        "y",
                        random.nextInt(map.grid().height())));
    }

    private void retrace(Client gm, String which) {
        // There may be nothing to do again; then the refusal is the right answer.
        assertThat(gm.post("/api/gm/" + which + "/", "{}").status()).isIn(200, 409);
    }

    private void ship(Client gm) {
        switch (random.nextInt(3)) {
            case 0 -> post(gm, "/api/gm/ship-status/hull/", "current", random.nextInt(51));
            case 1 -> post(gm, "/api/gm/ship-status/armor/", "current", random.nextInt(11));
            default -> post(gm, "/api/gm/ship-status/reset/", "part", any(List.of("hull", "armor", "comms")));
        }
    }

    /** Drafts and what is noted for them are for the GM until they are approved, which nobody does here but the switch for what is asked. */
    private void talk(Client gm) {
        String channel = any(List.of("bridge", "story", "encounter-obol"));
        String path = "/api/gm/charon/" + channel;
        post(gm, path + "/generate/", "prompt", unsaid(), "context_override", unsaid());
        Conversation said = store.current().view().computer().conversations().on(new Channel(channel));
        String reply = any(said.pending()).pendingId();
        switch (random.nextInt(5)) {
            case 0 -> post(gm, path + "/clear/");
            case 1 -> post(gm, path + "/regenerate/", "pending_id", reply, "context_override", unsaid());
            case 2 -> post(gm, path + "/reject/", "pending_id", reply);
            case 3 -> post(gm, path + "/auto-approve/", "on", random.nextBoolean());
            default -> post(gm, "/api/charon/bridge/submit/", "query", "Anybody?", "client", page());
        }
    }

    private String unsaid() {
        return "Unsaid " + Long.toHexString(random.nextLong());
    }

    private String page() {
        return "a-page-of-" + Long.toHexString(random.nextLong());
    }

    /** At any chart there is, the GM's own included. */
    private void point(Client gm) {
        Charts charts = campaign().charts();
        boolean near = random.nextBoolean();
        String path = any(List.copyOf((near ? charts.orbitMaps() : charts.systemMaps()).keySet()));
        Chart chart = near ? charts.orbitMaps().get(path) : charts.systemMaps().get(path);
        String system = path.replaceAll("/.*", "");
        post(
                gm,
                "/api/gm/bridge/focus/",
                "level",
                near ? "orbit" : "system",
                "system",
                system,
                "body",
                near ? path : "",
                "element",
                any(chart.entries()).id());
    }

    private void terminals(Client gm, Location place) {
        if (place.terminals().isEmpty() || random.nextBoolean()) {
            gm.post("/api/terminal/hide/", "{}");
        } else {
            String slug = any(List.copyOf(place.terminals().keySet()));
            post(gm, "/api/gm/show-terminal/", "location_slug", place.path(), "terminal_slug", slug);
        }
    }

    private void post(Client gm, String path, Object... fields) {
        Client.Answer answer = gm.post(path, json(fields));
        assertThat(answer.status())
                .as("seed %d, %s: %s", seed, path, answer.text())
                .isEqualTo(200);
    }

    private String json(Object... fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return mapper.valueToTree(body).toString();
    }

    private static List<Room> rooms(LocationMaps site) {
        return site.decks().stream()
                .flatMap(deck -> Stream.concat(deck.map().rooms().stream(), deck.map().corridors().stream()))
                .toList();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Campaign campaign() {
        return store.current().campaign();
    }
}
