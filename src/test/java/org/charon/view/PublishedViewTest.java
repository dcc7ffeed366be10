package org.charon.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.charon.view.projection.CampaignEditions;
import org.charon.view.projection.ProjectionCache;
import org.charon.view.projection.Revision;
import org.charon.view.projection.ViewState;
import org.charon.view.state.Audience;
import org.charon.view.state.TokenType;
import org.junit.jupiter.api.Test;

class PublishedViewTest {

    private static final Revision REVISION = new Revision("instance", 12, Instant.parse("2031-05-06T07:08:09.123Z"));

    private final TestGame game = TestGame.onShip().revealing("helm").placing("0000000a", TokenType.CREATURE, 11, 1);

    @Test
    void the_json_is_one_line_of_the_state_for_its_audience() throws IOException {
        PublishedView published = published(TestGame.json());

        for (Audience audience : Audience.values()) {
            String text = new String(published.json(audience), StandardCharsets.UTF_8);
            assertThat(text).doesNotContain("\n", "\r");
            assertThat(TestGame.json().readTree(text))
                    .isEqualTo(TestGame.json().readTree(TestGame.json().writeValueAsBytes(published.state(audience))));
        }
        assertThat(new String(published.json(Audience.GM), StandardCharsets.UTF_8))
                .contains("0000000a", "\"revision\":12", "\"updated_at\":\"2031-05-06T07:08:09.123Z\"");
        assertThat(new String(published.json(Audience.PLAYER), StandardCharsets.UTF_8))
                .doesNotContain("0000000a");
    }

    @Test
    void the_same_revision_gives_the_same_bytes() {
        assertThat(published(TestGame.json()).json(Audience.GM))
                .isEqualTo(published(TestGame.json()).json(Audience.GM));
    }

    @Test
    void concurrent_readers_share_one_projection_and_encoding_per_audience() throws Exception {
        Map<Audience, AtomicInteger> written = new HashMap<>();
        List<Thread> readers = new CopyOnWriteArrayList<>();
        ObjectMapper counting = TestGame.json()
                .registerModule(new SimpleModule()
                        .addSerializer(ViewState.class, new Counting(written, () -> awaitAllBlocked(readers))));
        PublishedView published = published(counting);
        Set<byte[]> arrays = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
        for (int i = 0; i < 16; i++) {
            Audience audience = i % 2 == 0 ? Audience.GM : Audience.PLAYER;
            readers.add(new Thread(() -> arrays.add(published.json(audience)), "reader " + i));
        }
        readers.forEach(Thread::start);
        for (Thread reader : readers) {
            reader.join(10_000);
        }

        assertThat(arrays).hasSize(2);
        assertThat(written.get(Audience.GM)).hasValue(1);
        assertThat(written.get(Audience.PLAYER)).hasValue(1);
        assertThat(published.state(Audience.GM)).isSameAs(published.state(Audience.GM));
    }

    @Test
    void an_audience_without_readers_is_not_projected() {
        Map<Audience, AtomicInteger> written = new HashMap<>();
        ObjectMapper counting = TestGame.json();
        counting.registerModule(new SimpleModule().addSerializer(ViewState.class, new Counting(written, () -> {})));

        published(counting).json(Audience.PLAYER);

        assertThat(written).containsOnlyKeys(Audience.PLAYER);
    }

    /** Blocks the encoding thread until all other threads encode the same state or wait for it. */
    private static void awaitAllBlocked(List<Thread> readers) {
        Thread me = Thread.currentThread();
        await().until(() -> readers.stream()
                .allMatch(reader -> reader == me
                        || reader.getState() != Thread.State.RUNNABLE && reader.getState() != Thread.State.NEW));
    }

    private PublishedView published(ObjectMapper mapper) {
        return new PublishedView(
                game.view(),
                History.NONE,
                CampaignEditions.first(game.campaign(), "first"),
                REVISION,
                0,
                new ProjectionCache(mapper));
    }

    /** Counts serialisations per audience; only the GM's state has the creature. */
    private static final class Counting extends JsonSerializer<ViewState> {

        private final Map<Audience, AtomicInteger> written;
        private final Runnable meanwhile;

        Counting(Map<Audience, AtomicInteger> written, Runnable meanwhile) {
            this.written = written;
            this.meanwhile = meanwhile;
        }

        @Override
        public void serialize(ViewState state, JsonGenerator json, SerializerProvider provider) throws IOException {
            Audience audience = state.encounterTokens().isEmpty() ? Audience.PLAYER : Audience.GM;
            synchronized (written) {
                written.computeIfAbsent(audience, who -> new AtomicInteger()).incrementAndGet();
            }
            meanwhile.run();
            json.writeString(audience.name());
        }
    }
}
