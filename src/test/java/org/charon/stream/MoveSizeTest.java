package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.charon.campaign.Campaign;
import org.charon.campaign.Campaigns;
import org.charon.campaign.map.Deck;
import org.charon.campaign.map.GridSquare;
import org.charon.encounter.MoveToken;
import org.charon.encounter.PlaceToken;
import org.charon.encounter.SetRoomVisibility;
import org.charon.encounter.SwitchLevel;
import org.charon.encounter.TogglePortrait;
import org.charon.stream.transport.ContentCoding;
import org.charon.stream.transport.EventFrame;
import org.charon.stream.transport.SharedFrameFiles;
import org.charon.view.History;
import org.charon.view.PublishedView;
import org.charon.view.SwitchView;
import org.charon.view.TestGame;
import org.charon.view.projection.Revision;
import org.charon.view.state.Audience;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes on the wire per token move, for a screen that takes compressed patches, chunk framing included. */
class MoveSizeTest {

    private static final int MOST = 300;

    /** A late revision, because longer numbers take more bytes. */
    private static final Revision LATE = new Revision("instance", 999_998, Instant.parse("2031-05-06T07:08:59Z"));

    /** More tokens than a usual game has. */
    private static final int OTHERS = 17;

    private static final String NPC = "jonah-tell";

    private final Map<String, Integer> largest = new LinkedHashMap<>();

    @Test
    void every_move_on_every_deck_of_the_sample_costs_at_most_300_bytes() {
        everywhere(Campaigns.sample(), List.of("Teodora Marsh", "Bram Achterberg", "Lio Santangelo"));

        assertThat(largest)
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        (move, bytes) -> assertThat(bytes).as(move).isPositive().isLessThanOrEqualTo(MOST));
    }

    @Test
    void a_move_with_long_names_fits_as_well(@TempDir Path folder) throws IOException {
        longNames(folder);
        everywhere(
                Campaigns.at(folder),
                List.of(
                        "Commander Aurelia Brightwater-Okonkwo",
                        "Second Engineer Ignatius van der Velde",
                        "Doctor Xu"));

        assertThat(largest)
                .allSatisfy((move, bytes) -> assertThat(bytes).as(move).isLessThanOrEqualTo(MOST));
    }

    /** Such a token is new to players and drawn above all others. */
    @Test
    void a_token_that_comes_into_sight_among_many_costs_at_most_300_bytes() {
        sights();

        assertThat(largest)
                .hasSizeGreaterThan(6)
                .allSatisfy(
                        (move, bytes) -> assertThat(bytes).as(move).isPositive().isLessThanOrEqualTo(MOST));
    }

    /** On every deck, moves a token that was placed before many others into the players' view and back. */
    private void sights() {
        Campaign campaign = Campaigns.sample();
        campaign.locations().byPath().forEach((path, location) -> location.site().stream()
                .flatMap(site -> site.decks().stream())
                .forEach(deck -> {
                    List<List<GridSquare>> rooms = rooms(deck).stream()
                            .filter(cells ->
                                    !deck.map().roomIdUnder(cells.get(0)).isEmpty())
                            .toList();
                    GridSquare light = rooms.get(0).get(0);
                    GridSquare dark = rooms.get(1).get(0);
                    TestGame game = aboard(campaign, path, deck, List.of("Bram Achterberg"));
                    Random ids = new Random(7);
                    for (int i = 0; i < OTHERS; i++) {
                        String id = String.format("%08x", ids.nextInt());
                        game.gm(new PlaceToken(TokenType.PLAYER, "Number " + i, light.x(), light.y(), "")
                                .toCommand(id));
                    }
                    game.gm(new SetRoomVisibility(Map.of(deck.map().roomIdUnder(light), true)));
                    game.gm(to(0, dark));
                    size("comes into sight", game, () -> game.gm(to(0, light)));
                    size("leaves it", game, () -> game.gm(to(0, dark)));
                }));
    }

    /** Makes every kind of move on every deck, between and within rooms, within the same second and after it. */
    private void everywhere(Campaign campaign, List<String> names) {
        campaign.locations().byPath().forEach((path, location) -> location.site().stream()
                .flatMap(site -> site.decks().stream())
                .forEach(deck -> moves(() -> aboard(campaign, path, deck, names), deck)));
    }

    private void moves(Supplier<TestGame> table, Deck deck) {
        // Within a room of one cell there are no moves.
        List<List<GridSquare>> rooms =
                rooms(deck).stream().filter(cells -> cells.size() > 1).toList();
        for (int i = 0; i < rooms.size(); i++) {
            GridSquare here = rooms.get(i).get(0);
            GridSquare further = rooms.get(i).get(rooms.get(i).size() - 1);
            GridSquare elsewhere = rooms.get((i + 1) % rooms.size()).get(0);
            for (GridSquare there : List.of(further, elsewhere)) {
                String where = there == further ? "same room" : "other room";
                TestGame game = table.get();
                game.gm(to(0, here));
                size(where + ", once more", game, () -> game.gm(to(0, there)));
                game.gm(to(0, here));
                size(where + ", by a player", game, () -> game.player(to(0, there)));
                game.gm(to(0, here));
                game.gm(to(1, here));
                size(where + ", another token", game, () -> game.gm(to(0, there)));
                size(where + ", taken back", game, game::undo);
                size(where + ", done again", game, game::redo);
                game.undo();
                size(where + ", instead of what was taken back", game, () -> game.gm(to(0, there)));

                TestGame dragged = table.get();
                dragged.gm(to(0, here));
                dragged.gm(new TogglePortrait(NPC));
                size(where + ", a drag begins", dragged, () -> dragged.gm(drag(0, there)));
                size(where + ", a drag leads back", dragged, () -> dragged.gm(drag(0, here)));
            }
        }
        TestGame game = table.get();
        GridSquare here = rooms.get(0).get(0);
        GridSquare there = rooms.get(rooms.size() - 1).get(0);
        game.gm(to(0, here));
        forgotten(game);
        size("first of all that can be taken back", game, () -> game.gm(drag(0, there)));
        size("back, so that nothing can be taken back", game, () -> game.gm(drag(0, here)));
        size("first again", game, () -> game.gm(to(0, there)));
        size("the only one taken back", game, game::undo);
    }

    /** Fills the history to its limit. */
    private static void forgotten(TestGame game) {
        for (int i = 0; i < History.LIMIT; i++) {
            game.gm(new TogglePortrait(NPC));
        }
        while (game.history().labels().undo().isPresent()) {
            game.undo();
        }
    }

    private static TestGame aboard(Campaign campaign, String path, Deck deck, List<String> names) {
        TestGame game = TestGame.onShip().withCampaign(campaign);
        game.gm(new SwitchView(ViewType.ENCOUNTER, path, null));
        game.gm(new SwitchLevel(deck.level(), deck.id()));
        Map<String, Boolean> rooms = new LinkedHashMap<>();
        deck.map().rooms().forEach(room -> rooms.put(room.id(), true));
        game.gm(new SetRoomVisibility(rooms));
        for (int i = 0; i < names.size(); i++) {
            String image = "/data/campaign/crew/images/"
                    + names.get(i).toLowerCase(Locale.ROOT).replace(' ', '-') + ".svg";
            game.gm(new PlaceToken(TokenType.PLAYER, names.get(i), i, 0, i == 1 ? "" : image).toCommand(id(i)));
        }
        return game;
    }

    private static String id(int token) {
        return "9f3ac07" + token;
    }

    private static MoveToken to(int token, GridSquare place) {
        return new MoveToken(id(token), place.x(), place.y());
    }

    private static MoveToken drag(int token, GridSquare place) {
        return new MoveToken(id(token), place.x(), place.y(), "3b0d8a52c1");
    }

    /** The cells of each room, and those outside all rooms last. */
    private static List<List<GridSquare>> rooms(Deck deck) {
        Map<String, List<GridSquare>> byRoom = new LinkedHashMap<>();
        for (int y = 1; y < deck.map().grid().height(); y++) {
            for (int x = 0; x < deck.map().grid().width(); x++) {
                GridSquare cell = new GridSquare(x, y, 1);
                byRoom.computeIfAbsent(deck.map().roomIdUnder(cell), any -> new ArrayList<>())
                        .add(cell);
            }
        }
        return new ArrayList<>(byRoom.values());
    }

    private void size(String move, TestGame game, Runnable step) {
        PublishedView before = game.published(LATE, null);
        step.run();
        for (Duration later : List.of(Duration.ZERO, Duration.ofSeconds(1))) {
            PublishedView after = game.published(LATE.next(LATE.updatedAt().plus(later)), before);
            for (Audience audience : Audience.values()) {
                Broadcast broadcast = new Broadcast(after, SharedFrameFiles.disabled(), nanos -> {});
                Optional<EventFrame> patch = broadcast.patch(audience);
                String about = audience + ": " + move + (later.isZero() ? "" : ", new second");
                assertThat(patch).as(about).isPresent();
                EventFrame frame = patch.get();
                assertThat(frame.payload().toString()).as(about).contains("/encounter_tokens");
                largest.merge(about, length(frame.encoded(ContentCoding.GZIP)), Math::max);
                broadcast.release();
            }
        }
    }

    private static int length(EventFrame frame) {
        var chunk = frame.chunk();
        try {
            return chunk.readableBytes();
        } finally {
            chunk.release();
        }
    }

    /** A station with long room names. */
    private static void longNames(Path folder) throws IOException {
        Path place = folder.resolve("galaxy/the-very-long-haul-transfer-station-above-the-gas-giant");
        Files.createDirectories(place.resolve("map"));
        Files.writeString(place.resolve("location.yaml"), "name: Transfer station\ntype: station\n");
        Files.createDirectories(folder.resolve("campaign"));
        Files.writeString(folder.resolve("campaign/npcs.yaml"), "npcs: [{id: " + NPC + ", name: Jonah Tell}]\n");
        List<String> rooms = List.of(
                "maintenance-corridor-behind-the-secondary-reactor-cooling-hall",
                "hydroponics-laboratory-and-quarantine-ward-of-the-upper-ring",
                "officers-quarters-with-a-view-of-the-docking-arms-and-beacon");
        String deck = Stream.iterate(0, i -> i + 1)
                .limit(rooms.size())
                .map(i -> "  - {id: " + rooms.get(i) + ", name: Room, x: " + (10 + 30 * i)
                        + ", y: 10, width: 20, height: 20, status: OPERATIONAL}\n")
                .reduce(
                        "deck_id: habitation-and-administration-ring-of-the-station\nname: Ring\n"
                                + "grid: {width: 120, height: 120, unit_size: 1.5, show_grid: true}\nrooms:\n",
                        String::concat);
        Files.writeString(place.resolve("map/ring.yaml"), deck);
    }
}
