package org.charon.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.flipkart.zjsonpatch.JsonDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.charon.bench.HiveCampaign;
import org.charon.campaign.CampaignStore;
import org.charon.campaign.Campaigns;
import org.charon.encounter.MoveToken;
import org.charon.encounter.PlaceToken;
import org.charon.encounter.SetRoomVisibility;
import org.charon.stream.transport.ContentCoding;
import org.charon.stream.transport.SharedFrameFiles;
import org.charon.view.Actor;
import org.charon.view.PublishedView;
import org.charon.view.SwitchView;
import org.charon.view.TestGame;
import org.charon.view.ViewStore;
import org.charon.view.projection.ViewState;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a token's move costs before anything is sent: each of the first three does all that the one before it does, so that the differences
 * say where the time goes; patches come in place of frames. Every room is revealed, which makes the players' state as large as it can be.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 5, time = 1)
public class FramesBenchmark {

    /** The sample campaign's largest deck. */
    public static final String SAMPLE = "sample";

    /** A deck of 1,000 rooms. */
    public static final String HIVE = "hive";

    /** Which deck is played on. */
    @Param({SAMPLE, HIVE})
    public String deck;

    private final SharedFrameFiles files = SharedFrameFiles.in(Path.of("/dev/shm"), 1 << 24);
    private ViewStore store;
    private ObjectMapper json;
    private final Map<Audience, JsonNode> trees = new EnumMap<>(Audience.class);
    private List<MoveToken> moves;
    private int turn;

    /**
     * Brings a deck, wholly revealed, and tokens onto the screens.
     *
     * @throws IOException if the campaign cannot be read
     */
    @Setup
    public void prepare() throws IOException {
        boolean sample = deck.equals(SAMPLE);
        CampaignStore campaigns = new CampaignStore();
        campaigns.replace(sample ? Campaigns.sample() : Campaigns.at(hive()));
        json = TestGame.json();
        store = new ViewStore(campaigns, json, Clock.systemUTC(), ActiveView.INITIAL);
        store.apply(new SwitchView(ViewType.ENCOUNTER, sample ? "weir-station" : HiveCampaign.PLACE, null), Actor.GM);
        Map<String, Boolean> rooms = new LinkedHashMap<>();
        store.current().campaign().locations().byPath().values().stream()
                .filter(location ->
                        location.path().equals(store.current().view().encounterPath()))
                .flatMap(location -> location.site().stream())
                .flatMap(site -> site.decks().stream())
                .flatMap(played -> played.map().rooms().stream())
                .forEach(room -> rooms.put(room.id(), true));
        store.apply(new SetRoomVisibility(rooms), Actor.GM);
        int tokens = sample ? 18 : 100;
        int row = sample ? 10 : HiveCampaign.FREE_ROW;
        for (int index = 0; index < tokens; index++) {
            store.apply(new PlaceToken(TokenType.PLAYER, "Number " + index, index, row, "").as(id(index)), Actor.GM);
        }
        moves = new ArrayList<>();
        for (int column : List.of(tokens, tokens + 1)) {
            moves.add(json.readValue(
                    "{\"token_id\":\"" + id(0) + "\",\"x\":" + column + ",\"y\":" + row + "}", MoveToken.class));
        }
    }

    private static Path hive() throws IOException {
        Path folder = Files.createTempDirectory("charon-hive");
        HiveCampaign.write(folder);
        return folder;
    }

    private static String id(int token) {
        return String.format("%08x", token);
    }

    /**
     * The command, and its answer to the GM who gave it.
     *
     * @return the new state
     */
    @Benchmark
    public PublishedView command() {
        store.apply(moves.get(turn++ % 2), Actor.GM);
        return store.current();
    }

    /**
     * The same, and what each audience may know of the new state.
     *
     * @param hole takes the states
     */
    @Benchmark
    public void projections(Blackhole hole) {
        PublishedView next = command();
        for (Audience audience : Audience.values()) {
            ViewState state = next.state(audience);
            hole.consume(state);
        }
    }

    /**
     * The same, and the events as they go over the wire.
     *
     * @param hole takes the frames
     */
    @Benchmark
    public void frames(Blackhole hole) {
        PublishedView next = command();
        for (Audience audience : Audience.values()) {
            Broadcast broadcast = new Broadcast(next, files, nanos -> {});
            hole.consume(broadcast.state(audience));
            broadcast.release();
        }
    }

    /**
     * The states, and what makes the ones before into them as it goes over the wire.
     *
     * @param hole takes the frames
     */
    @Benchmark
    public void patches(Blackhole hole) {
        patches(ContentCoding.IDENTITY, hole);
    }

    /**
     * The same, packed as browsers get them.
     *
     * @param hole takes the frames
     */
    @Benchmark
    public void packedPatches(Blackhole hole) {
        patches(ContentCoding.GZIP, hole);
    }

    /**
     * The same as {@link #patches} with a library that compares trees of JSON, which have to be made of the states first. It passes over the order of keys.
     *
     * @param hole takes the patches
     * @throws IOException if a state cannot be made into one
     */
    @Benchmark
    public void libraryPatches(Blackhole hole) throws IOException {
        PublishedView next = command();
        for (Audience audience : Audience.values()) {
            JsonNode tree = json.valueToTree(next.state(audience));
            JsonNode before = trees.put(audience, tree);
            if (before != null) {
                hole.consume(json.writeValueAsBytes(JsonDiff.asJson(before, tree)));
            }
        }
    }

    private void patches(ContentCoding coding, Blackhole hole) {
        PublishedView next = command();
        for (Audience audience : Audience.values()) {
            Broadcast broadcast = new Broadcast(next, files, nanos -> {});
            hole.consume(broadcast.patch(audience).orElseThrow().encoded(coding));
            broadcast.release();
        }
    }
}
