package org.charon.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.charon.campaign.CampaignStore;
import org.charon.view.state.ActiveView;
import org.junit.jupiter.api.Test;

/** Small computers set their clock from the network some time after they start. */
class JumpingClockTest {
    private Instant now = Instant.parse("1970-01-01T00:00:05Z");

    private final Clock wall = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @Test
    void revisions_increase_when_the_clock_jumps() {
        ViewStore store = new ViewStore(new CampaignStore(), TestGame.json(), wall, ActiveView.INITIAL);
        List<Long> told = new ArrayList<>();
        store.changes().subscribe().with(change -> told.add(change.revision().number()));
        for (Duration jump : List.of(Duration.ofDays(20_000), Duration.ofDays(-9_000), Duration.ZERO)) {
            now = now.plus(jump);
            store.apply(new SetBlackout(told.size() % 2 == 0), Actor.GM);
            assertThat(store.current().revision().updatedAt()).isEqualTo(now);
        }
        assertThat(told).containsExactly(2L, 3L, 4L);
    }
}
