package org.charon.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.charon.campaign.CampaignStore;
import org.charon.campaign.SmallCampaign;
import org.charon.computer.SetCharonMode;
import org.charon.encounter.MoveToken;
import org.charon.encounter.PlaceToken;
import org.charon.encounter.SwitchLevel;
import org.charon.encounter.ToggleRoom;
import org.charon.view.projection.ViewState;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;
import org.charon.view.state.CharonMode;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;
import org.charon.wire.ApiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewStoreTest {

    private static final Instant NOW = Instant.parse("2031-05-06T07:08:09.123456Z");

    private final CampaignStore campaigns = new CampaignStore();
    private final ViewStore store =
            new ViewStore(campaigns, TestGame.json(), Clock.fixed(NOW, ZoneOffset.UTC), ActiveView.INITIAL);
    private final List<PublishedView> published = new ArrayList<>();

    @BeforeEach
    void listen() {
        campaigns.replace(SmallCampaign.whole());
        store.changes().subscribe().with(published::add);
    }

    @Test
    void it_starts_with_standby_at_revision_1_including_the_first_campaign() {
        assertThat(store.current().revision().number()).isEqualTo(1);
        assertThat(store.current().view()).isEqualTo(ActiveView.INITIAL);
        assertThat(store.current().campaign()).isEqualTo(campaigns.current());
        assertThat(store.current().state(Audience.GM).encounterNpcData()).hasSize(3);
    }

    @Test
    void a_change_is_the_next_revision_and_published_once() {
        SwitchView.Answer answer = store.apply(encounter("ferry"), Actor.GM);

        assertThat(answer.revision()).isEqualTo(2);
        assertThat(published).containsExactly(store.current());
        assertThat(store.current().state(Audience.PLAYER).revision()).isEqualTo(2);
        assertThat(store.current().revision().updatedAt())
                .as("to the second: a drag does not send the time again with every cell")
                .isEqualTo(Instant.parse("2031-05-06T07:08:09Z"));
    }

    @Test
    void a_command_without_effect_succeeds_and_is_not_published() {
        store.apply(encounter("ferry"), Actor.GM);
        PublishedView before = store.current();

        SwitchView.Answer again = store.apply(encounter("ferry"), Actor.GM);

        assertThat(again.success()).isTrue();
        assertThat(again.revision()).isEqualTo(2);
        assertThat(store.current()).isSameAs(before);
        assertThat(published).hasSize(1);
    }

    @Test
    void a_refused_command_gives_the_reason_and_is_not_published() {
        PublishedView before = store.current();

        ApiException refusal =
                catchThrowableOfType(ApiException.class, () -> store.apply(encounter("atlantis"), Actor.GM));

        assertThat(refusal.status()).isEqualTo(404);
        assertThat(refusal).hasMessageContaining("atlantis");
        assertThat(store.current()).isSameAs(before);
        assertThat(published).isEmpty();
    }

    @Test
    void each_answer_is_projected_for_its_actor() {
        store.apply(encounter("ferry"), Actor.GM);
        store.apply(new PlaceToken(TokenType.CREATURE, "unseen", 11, 1, "").toCommand("0000000b"), Actor.GM);
        store.apply(new PlaceToken(TokenType.PLAYER, "seen", 5, 0, "").toCommand("0000000a"), Actor.GM);

        assertThat(store.apply(new MoveToken("0000000a", 5, 1), Actor.PLAYER).tokens())
                .containsOnlyKeys("0000000a");
        assertThat(store.apply(new MoveToken("0000000a", 5, 2), Actor.GM).tokens())
                .containsOnlyKeys("0000000a", "0000000b");
    }

    @Test
    void each_start_has_its_own_instance_id() {
        ViewStore other = new ViewStore(campaigns, TestGame.json(), Clock.systemUTC(), ActiveView.INITIAL);

        assertThat(other.current().revision().instanceId())
                .isNotEqualTo(store.current().revision().instanceId());
    }

    @Test
    void an_edit_of_the_map_on_screen_is_published() {
        store.apply(encounter("ferry"), Actor.GM);
        store.apply(new PlaceToken(TokenType.NPC, "Rook", 11, 1, "").toCommand("0000000a"), Actor.GM);
        published.clear();

        campaigns.replace(SmallCampaign.rebuilt());

        assertThat(published).containsExactly(store.current());
        assertThat(store.current().revision().number()).isEqualTo(4);
        assertThat(store.current()
                        .state(Audience.GM)
                        .encounterTokens()
                        .get("0000000a")
                        .roomId())
                .isEqualTo("mess");
    }

    @Test
    void an_edit_that_is_not_shown_only_changes_the_gms_campaign_edition() {
        store.apply(encounter("ferry"), Actor.GM);
        store.apply(new PlaceToken(TokenType.NPC, "Rook", 11, 1, "").toCommand("0000000a"), Actor.GM);
        store.apply(encounter(SmallCampaign.STATION), Actor.GM);
        ViewState player = store.current().state(Audience.PLAYER);
        ViewState gm = store.current().state(Audience.GM);
        published.clear();

        campaigns.replace(SmallCampaign.rebuilt());

        assertThat(published).containsExactly(store.current());
        assertThat(store.current().revision().number()).isEqualTo(5);
        assertThat(store.current().state(Audience.PLAYER).campaignEdition()).isEqualTo(player.campaignEdition());
        assertThat(store.current().state(Audience.GM).campaignEdition()).isNotEqualTo(gm.campaignEdition());
        assertThat(store.current().campaign()).isEqualTo(campaigns.current());
        assertThat(store.current()
                        .view()
                        .encounterAt(SmallCampaign.FERRY)
                        .tokens()
                        .get("0000000a")
                        .roomId())
                .isEqualTo("mess");
    }

    @Test
    void an_edit_that_only_the_gm_sees_is_published_too() {
        campaigns.replace(SmallCampaign.withoutAda());

        assertThat(published).containsExactly(store.current());
        assertThat(store.current().revision().number()).isEqualTo(2);
    }

    @Test
    void rereading_the_same_campaign_is_no_change() {
        store.apply(encounter("ferry"), Actor.GM);
        published.clear();

        campaigns.replace(SmallCampaign.whole());

        assertThat(published).isEmpty();
        assertThat(store.current().revision().number()).isEqualTo(2);
    }

    @Test
    void removing_the_shown_deck_switches_the_deck_with_one_revision() {
        store.apply(encounter("ferry"), Actor.GM);
        store.apply(new SwitchLevel(null, "lower"), Actor.GM);
        published.clear();

        campaigns.replace(SmallCampaign.withoutLowerDeck());

        assertThat(published).hasSize(1);
        assertThat(published.get(0).state(Audience.PLAYER).encounterDeckId()).isEqualTo("upper");
    }

    @Test
    void a_cancelled_subscriber_gets_no_more_revisions() {
        List<PublishedView> other = new ArrayList<>();
        var subscription = store.changes().subscribe().with(other::add);
        store.apply(new SetCharonMode(CharonMode.QUERY), Actor.GM);

        subscription.cancel();
        store.apply(new SetCharonMode(CharonMode.DISPLAY), Actor.GM);

        assertThat(other).hasSize(1);
        assertThat(published).hasSize(2);
    }

    @Test
    void concurrent_commands_are_all_applied() throws Exception {
        int writers = 10;
        int tokensEach = 40;
        int togglesEach = 201;
        // Rooms of the ship, so that the writers change the same map; each room is toggled by two of them.
        List<String> rooms = List.of("helm", "mess", "vault", "hold", "crypt");
        store.apply(encounter("ferry"), Actor.GM);
        published.clear();
        CyclicBarrier start = new CyclicBarrier(writers);
        List<Callable<Long>> work = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            int writer = i;
            work.add(() -> {
                start.await(10, TimeUnit.SECONDS);
                long last = 0;
                for (int n = 0; n < togglesEach; n++) {
                    if (n < tokensEach) {
                        String id = String.format("%04x%04x", writer, n);
                        last = later(
                                last,
                                store.apply(place().toCommand(id), Actor.GM).revision());
                        refused(id);
                    }
                    String room = rooms.get(writer % rooms.size());
                    last = later(
                            last,
                            store.apply(new ToggleRoom(room, null), Actor.GM).revision());
                    store.apply(encounter("ferry"), Actor.GM);
                }
                return last;
            });
        }

        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            for (Future<Long> writer : threads.invokeAll(work, 60, TimeUnit.SECONDS)) {
                assertThat(writer.get()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }

        long changes = (long) writers * (tokensEach + togglesEach);
        assertThat(store.current().revision().number()).isEqualTo(2 + changes);
        assertThat(published.stream().map(one -> one.revision().number()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(3, 2 + changes).boxed().toList());
        assertThat(store.current().view().encounter().tokens().keySet())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, writers)
                        .boxed()
                        .flatMap(writer ->
                                IntStream.range(0, tokensEach).mapToObj(n -> String.format("%04x%04x", writer, n)))
                        .toList());
        // Every room is toggled an even number of times: twice 201.
        assertThat(store.current().view().encounter().rooms())
                .isEqualTo(Map.of("helm", false, "mess", false, "vault", false, "hold", false, "crypt", false));
    }

    private static long later(long before, long now) {
        assertThat(now).as("revisions as one writer sees them").isGreaterThan(before);
        return now;
    }

    private void refused(String id) {
        assertThat(catchThrowableOfType(ApiException.class, () -> store.apply(new MoveToken(id, -1, 0), Actor.GM)))
                .isNotNull();
    }

    private static PlaceToken place() {
        return new PlaceToken(TokenType.NPC, "Rook", 1, 1, "");
    }

    private static SwitchView encounter(String location) {
        return new SwitchView(ViewType.ENCOUNTER, location, null);
    }
}
