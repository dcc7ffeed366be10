package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.charon.campaign.CampaignStore;
import org.charon.campaign.SmallCampaign;
import org.charon.encounter.MoveToken;
import org.charon.encounter.PlaceToken;
import org.charon.stream.transport.ContentCoding;
import org.charon.stream.transport.SharedFrameFiles;
import org.charon.view.Actor;
import org.charon.view.SwitchView;
import org.charon.view.TestGame;
import org.charon.view.ViewStore;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One stream of patches over a connection whose writes the test completes. */
class PatchSubscriberTest {

    private final CampaignStore campaigns = new CampaignStore();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StreamMetrics metrics = new StreamMetrics(registry);
    private final FakeConnection connection = new FakeConnection();
    private final Subscriber subscriber = new Subscriber(connection, subscription(true), metrics);
    private ViewStore store;

    @BeforeEach
    void aboard() {
        campaigns.replace(SmallCampaign.whole());
        store = new ViewStore(campaigns, TestGame.json(), Clock.systemUTC(), ActiveView.INITIAL);
        store.apply(new SwitchView(ViewType.ENCOUNTER, SmallCampaign.FERRY, null), Actor.GM);
        store.apply(new PlaceToken(TokenType.PLAYER, "Kestrel", 5, 0, "").toCommand("0000000a"), Actor.GM);
        subscriber.opened();
    }

    @Test
    void the_first_is_whole_and_then_come_patches() {
        offer();
        connection.take();
        for (int y = 1; y <= 3; y++) {
            move(y);
            connection.take();
        }

        assertThat(connection.kinds()).containsExactly("activeview", "patch", "patch", "patch");
        assertThat(patched(Audience.PLAYER)).isEqualTo(3);
        assertThat(patched(Audience.GM)).isZero();
    }

    @Test
    void a_whole_state_follows_a_skipped_revision() {
        offer();
        connection.take();
        move(1);
        move(2);
        move(3);
        connection.take().take();
        move(4);

        assertThat(connection.kinds()).containsExactly("activeview", "patch", "activeview", "patch");
    }

    @Test
    void a_single_change_that_had_to_wait_is_still_a_patch() {
        offer();
        move(1);
        connection.take();

        assertThat(connection.kinds()).containsExactly("activeview", "patch");
    }

    @Test
    void a_patch_longer_than_the_state_is_replaced_by_it() {
        offer();
        connection.take();
        store.apply(new SwitchView(ViewType.STANDBY, null, null), Actor.GM);
        offer();
        connection.take();
        store.apply(new SwitchView(ViewType.ENCOUNTER, SmallCampaign.FERRY, null), Actor.GM);
        offer();

        assertThat(connection.kinds()).hasSize(3).startsWith("activeview", "patch");
        assertThat(store.current()
                        .patch(Audience.PLAYER)
                        .map(patch -> patch.length)
                        .orElse(0))
                .isLessThan(store.current().json(Audience.PLAYER).length);
    }

    @Test
    void a_reloaded_campaign_is_followed_by_a_whole_state() {
        offer();
        connection.take();
        // Another snapshot that looks the same gives no new revision, but a different state object.
        campaigns.replace(SmallCampaign.whole());
        move(1);

        assertThat(connection.kinds()).containsExactly("activeview", "activeview");
    }

    @Test
    void a_subscriber_to_states_is_sent_no_patches() {
        FakeConnection plainly = new FakeConnection();
        Subscriber plain = new Subscriber(plainly, subscription(false), metrics);
        plain.opened();
        for (int y = 1; y <= 2; y++) {
            store.apply(new MoveToken("0000000a", 5, y), Actor.GM);
            plain.offer(new Broadcast(store.current(), SharedFrameFiles.disabled(), nanos -> {}));
            plainly.take();
        }

        assertThat(plainly.kinds()).containsExactly("activeview", "activeview");
    }

    private void move(int y) {
        store.apply(new MoveToken("0000000a", 5, y), Actor.GM);
        offer();
    }

    private void offer() {
        Broadcast broadcast = new Broadcast(store.current(), SharedFrameFiles.disabled(), nanos -> {});
        subscriber.offer(broadcast);
        broadcast.release();
    }

    private static Subscription subscription(boolean patches) {
        return new Subscription(Audience.PLAYER, patches, ContentCoding.IDENTITY, "session");
    }

    private double patched(Audience audience) {
        return registry.get("charon.stream.events.patched")
                .tag("audience", audience.name().toLowerCase(java.util.Locale.ROOT))
                .functionCounter()
                .count();
    }
}
