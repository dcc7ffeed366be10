package org.charon.leak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.charon.campaign.CampaignStore;
import org.charon.view.JsonPatch;
import org.charon.view.PublishedView;
import org.charon.view.TestGame;
import org.charon.view.ViewStore;
import org.charon.view.projection.ProjectionCache;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;
import org.charon.wire.ApiException;

/** Patched screens show the current state after any sequence of steps and missed events, and patches contain no secret. */
class DeltaTest {

    private static final ObjectMapper JSON = TestGame.json();

    @Provide
    Arbitrary<List<Step>> evening() {
        return Steps.any().list().ofMinSize(1).ofMaxSize(60).withSizeDistribution(RandomDistribution.uniform());
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_patched_screen_shows_the_state_and_learns_no_secret(
            @ForAll("evening") List<Step> evening, @ForAll long seed) {
        CampaignStore campaigns = new CampaignStore();
        campaigns.replace(Step.Edition.WHOLE.campaign());
        Clock clock = Clock.fixed(Instant.parse("2031-05-06T07:08:09Z"), ZoneOffset.UTC);
        ViewStore store = new ViewStore(campaigns, TestGame.json(), clock, ActiveView.INITIAL);
        List<PublishedView> published = new ArrayList<>();
        store.changes().subscribe().with(published::add);
        Random network = new Random(seed);
        List<Screen> screens = List.of(
                new Screen(Audience.PLAYER, 0, store.current()),
                new Screen(Audience.GM, 0, store.current()),
                new Screen(Audience.PLAYER, 3, store.current()),
                new Screen(Audience.GM, 3, store.current()));
        for (Step step : evening) {
            published.clear();
            take(step, store, campaigns);
            for (PublishedView next : published) {
                for (Audience audience : Audience.values()) {
                    equalsFreshProjection(next, audience);
                }
                for (Screen screen : screens) {
                    screen.receive(next, network);
                }
            }
        }
        for (Screen screen : screens) {
            screen.end(store.current());
        }
        for (Audience audience : Audience.values()) {
            Statistics.label(audience.toString())
                    .coverage(seen -> seen.check("patch").percentage(part -> part > 30));
        }
    }

    /** The cached projection must equal a fresh one. */
    private static void equalsFreshProjection(PublishedView next, Audience audience) {
        PublishedView alone = new PublishedView(
                next.view(),
                next.history(),
                next.editions(),
                next.revision(),
                next.receivedNanos(),
                new ProjectionCache(TestGame.json()));
        assertThat(Screen.read(next.json(audience))).isEqualTo(Screen.read(alone.json(audience)));
    }

    private static void take(Step step, ViewStore store, CampaignStore campaigns) {
        try {
            if (step instanceof Step.Save save) {
                campaigns.replace(save.edition().campaign());
            } else if (step instanceof Step.Undo) {
                store.undo();
            } else if (step instanceof Step.Redo) {
                store.redo();
            } else if (step instanceof Step.Send sent && sent.isLetIn()) {
                store.apply(sent.command(), sent.actor());
            }
        } catch (ApiException refused) {
            // Refused commands change and publish nothing.
        }
    }

    /** A screen with an unreliable network. */
    private static final class Screen {

        private final Audience audience;
        private final int trouble;
        private PublishedView sent;
        private JsonNode shown;

        /** {@code trouble} is in how many of ten cases an event is lost or a whole state is sent. */
        Screen(Audience audience, int trouble, PublishedView first) {
            this.audience = audience;
            this.trouble = trouble;
            applyState(first);
        }

        void receive(PublishedView next, Random network) {
            boolean wrong = network.nextInt(10) < trouble;
            if (wrong && network.nextBoolean()) {
                // Replaced by a newer event.
                return;
            }
            if (wrong) {
                applyState(next);
                return;
            }
            Optional<byte[]> patch = next.follows(sent) ? next.patch(audience) : Optional.empty();
            Statistics.label(audience.toString()).collect(patch.isPresent() ? "patch" : "whole");
            if (patch.isEmpty()) {
                applyState(next);
                return;
            }
            applyPatch(patch.get(), next);
            assertShowsState();
        }

        /** Screens that missed events have caught up by then. */
        void end(PublishedView last) {
            if (last.revision().number() != sent.revision().number()) {
                applyState(last);
            }
            sent = last;
            assertShowsState();
        }

        private void applyState(PublishedView next) {
            shown = read(next.json(audience));
            sent = next;
        }

        private void applyPatch(byte[] patch, PublishedView next) {
            String text = new String(patch, StandardCharsets.UTF_8);
            assertThat(text).doesNotContain("\n", "\r");
            assertThat(patch).hasSizeLessThan(next.json(audience).length);
            JsonNode event = read(patch);
            assertThat(event.get("from").asLong()).isEqualTo(sent.revision().number());
            assertThat(event.get("to").asLong()).isEqualTo(next.revision().number());
            if (audience == Audience.PLAYER) {
                String known = shown.toString();
                assertThat(Secrets.inState(next.campaign(), next.view()))
                        // Removals name what is removed, but only to those who had it.
                        .filteredOn(secret -> !secret.isIn(known))
                        .as("secrets in the patch %s", text)
                        .noneMatch(secret -> secret.isIn(text));
            }
            shown = JsonPatch.apply(shown, event.get("patch"));
            sent = next;
        }

        private void assertShowsState() {
            assertThat(shown).isEqualTo(read(sent.json(audience)));
        }

        private static JsonNode read(byte[] json) {
            try {
                return JSON.readTree(json);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
