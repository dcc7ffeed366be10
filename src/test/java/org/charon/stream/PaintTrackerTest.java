package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.charon.stream.PaintTracker.ReportResult.ACCEPTED;
import static org.charon.stream.PaintTracker.ReportResult.NOT_PUBLISHED;
import static org.charon.stream.PaintTracker.ReportResult.TOO_FREQUENT;
import static org.charon.stream.PaintTracker.ReportResult.UNKNOWN_SCREEN;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connected screens and how fast they paint. */
class PaintTrackerTest {

    private static final String TV = "screen-tv";
    private static final String PHONE = "screen-phone";

    private final HandClock clock = new HandClock();
    private final PaintTracker delays = new PaintTracker(clock);
    private long revision;

    /** Advanced by the test. */
    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2031-05-06T07:08:09Z");

        void pass(long millis) {
            now = now.plusMillis(millis);
        }

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
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void start() {
        publish();
        clock.pass(60_000);
    }

    @Test
    void nobody_listens_at_first() {
        assertThat(delays.summary()).isEqualTo(new PaintTracker.Summary(0, 0, OptionalLong.empty(), 0));
    }

    @Test
    void terminals_and_consoles_are_counted_as_they_come_and_go_with_and_without_an_id() {
        PaintTracker.Screen tv = delays.open(Page.TERMINAL, TV);
        PaintTracker.Screen script = delays.open(Page.TERMINAL, null);
        PaintTracker.Screen console = delays.open(Page.CONSOLE, PHONE);
        counts(2, 1);

        delays.close(script);
        delays.close(console);
        counts(1, 0);

        delays.close(tv);
        counts(0, 0);
    }

    @Test
    void a_preview_is_no_screen() {
        PaintTracker.Screen named = delays.open(Page.PREVIEW, TV);
        PaintTracker.Screen nameless = delays.open(Page.PREVIEW, null);
        counts(0, 0);
        assertThat(delays.report(TV, revision, 0)).isEqualTo(UNKNOWN_SCREEN);

        delays.close(named);
        delays.close(nameless);
        counts(0, 0);
    }

    @Test
    void a_page_that_reconnects_is_the_same_screen_even_when_its_old_stream_closes_later() {
        PaintTracker.Screen dead = delays.open(Page.TERMINAL, TV);
        delays.open(Page.TERMINAL, TV);
        counts(1, 0);

        delays.close(dead);

        counts(1, 0);
        assertThat(delays.report(TV, revision, 0)).isEqualTo(ACCEPTED);
    }

    @Test
    void the_delay_is_from_the_change_to_the_report_without_the_time_it_was_held_back() {
        delays.open(Page.TERMINAL, TV);
        publish();
        clock.pass(742);

        assertThat(delays.report(TV, revision, 700)).isEqualTo(ACCEPTED);

        assertThat(delays.summary().slowestMs()).hasValue(42);
    }

    @Test
    void the_slowest_counts_by_its_last_report_while_it_listens() {
        delays.open(Page.TERMINAL, TV);
        PaintTracker.Screen phone = delays.open(Page.TERMINAL, PHONE);
        publish();
        clock.pass(20);
        delays.report(TV, revision, 0);
        clock.pass(100);
        delays.report(PHONE, revision, 0);
        assertThat(delays.summary().slowestMs()).hasValue(120);

        clock.pass(2_000);
        publish();
        clock.pass(15);
        delays.report(PHONE, revision, 0);
        assertThat(delays.summary().slowestMs()).as("the television's").hasValue(20);

        delays.report(TV, revision, 0);
        delays.close(phone);
        assertThat(delays.summary().slowestMs()).hasValue(15);
    }

    @Test
    void a_delay_is_never_below_nothing() {
        delays.open(Page.TERMINAL, TV);
        publish();
        clock.pass(5);

        delays.report(TV, revision, 10_000);

        assertThat(delays.summary().slowestMs()).hasValue(0);
    }

    @Test
    void a_new_stream_is_not_late_for_an_old_revision() {
        delays.open(Page.TERMINAL, TV);
        clock.pass(30);

        delays.report(TV, revision, 0);

        assertThat(delays.summary().slowestMs()).hasValue(30);
    }

    @Test
    void an_outdated_report_changes_nothing() {
        delays.open(Page.TERMINAL, TV);
        publish();
        clock.pass(10);
        delays.report(TV, revision, 0);
        clock.pass(4_000);

        assertThat(delays.report(TV, revision - 1, 0)).isEqualTo(ACCEPTED);

        assertThat(delays.summary()).isEqualTo(new PaintTracker.Summary(1, 0, OptionalLong.of(10), 0));
    }

    @Test
    void a_screen_is_behind_when_it_has_not_reported_the_newest_revision_within_three_seconds() {
        delays.open(Page.TERMINAL, TV);
        delays.report(TV, revision, 0);
        clock.pass(60_000);
        publish();

        clock.pass(3_000);
        behind(0);
        clock.pass(1);
        behind(1);

        delays.report(TV, revision, 0);
        behind(0);
    }

    @Test
    void a_screen_that_hangs_is_behind_although_changes_come_faster_than_that() {
        delays.open(Page.TERMINAL, TV);
        delays.report(TV, revision, 0);
        delays.open(Page.TERMINAL, PHONE);
        for (int second = 0; second < 5; second++) {
            clock.pass(1_000);
            publish();
            delays.report(PHONE, revision, 0);
        }

        behind(1);
    }

    @Test
    void a_screen_that_never_reports_is_behind_three_seconds_after_it_came() {
        delays.open(Page.TERMINAL, TV);
        clock.pass(3_000);
        behind(0);

        clock.pass(1);
        behind(1);
    }

    @Test
    void a_stream_without_an_id_cannot_report_and_is_never_behind() {
        delays.open(Page.TERMINAL, null);
        publish();
        clock.pass(10_000);

        behind(0);
    }

    @Test
    void a_report_straight_after_another_of_the_same_screen_is_too_fast() {
        delays.open(Page.TERMINAL, TV);
        delays.open(Page.TERMINAL, PHONE);
        delays.report(TV, revision, 0);
        clock.pass(PaintTracker.MIN_INTERVAL.toMillis() - 1);

        assertThat(delays.report(TV, revision, 0)).isEqualTo(TOO_FREQUENT);
        assertThat(delays.report(PHONE, revision, 0)).isEqualTo(ACCEPTED);

        clock.pass(1);
        assertThat(delays.report(TV, revision, 0)).isEqualTo(ACCEPTED);
    }

    @Test
    void a_report_of_a_screen_that_does_not_listen_is_not_taken() {
        assertThat(delays.report(TV, revision, 0)).isEqualTo(UNKNOWN_SCREEN);

        delays.close(delays.open(Page.TERMINAL, TV));
        assertThat(delays.report(TV, revision, 0)).isEqualTo(UNKNOWN_SCREEN);
    }

    @Test
    void a_report_of_a_future_revision_is_refused() {
        delays.open(Page.TERMINAL, TV);

        assertThat(delays.report(TV, revision + 1, 0)).isEqualTo(NOT_PUBLISHED);
        assertThat(delays.report(TV, revision, 0)).as("and costs nothing").isEqualTo(ACCEPTED);
    }

    @Test
    void revisions_older_than_memory_count_as_the_oldest_remembered() {
        delays.open(Page.TERMINAL, TV);
        delays.report(TV, revision, 0);
        for (int i = 0; i < 10 * PaintTracker.REMEMBERED; i++) {
            clock.pass(100);
            publish();
        }
        behind(1);

        delays.report(TV, 2, 0);

        assertThat(delays.summary().slowestMs()).hasValue(100L * (PaintTracker.REMEMBERED - 1));
    }

    private void publish() {
        delays.published(++revision, clock.instant());
    }

    private void counts(int terminals, int consoles) {
        assertThat(delays.summary())
                .extracting(PaintTracker.Summary::terminals, PaintTracker.Summary::consoles)
                .containsExactly(terminals, consoles);
    }

    private void behind(int count) {
        assertThat(delays.summary().behind()).isEqualTo(count);
    }
}
