package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What an event loop does of its long work in each of its turns. */
class TimeSlicedQueueTest {

    private static final Duration SLICE = Duration.ofMillis(3);

    private final FakeLoop loop = new FakeLoop();
    private final List<String> done = new ArrayList<>();
    private long now = 5;
    private final TimeSlicedQueue queue = new TimeSlicedQueue(loop.executor(), SLICE, () -> now);

    /** Takes a millisecond for each of its steps. */
    private final class Steps implements TimeSlicedQueue.Task {

        private final String name;
        private final int all;
        private int taken;

        Steps(String name, int all) {
            this.name = name;
            this.all = all;
        }

        @Override
        public boolean step() {
            taken++;
            done.add(name + taken);
            now += TimeUnit.MILLISECONDS.toNanos(1);
            return taken < all;
        }
    }

    @Test
    void nothing_is_done_before_the_loop_comes_to_it() {
        queue.add(new Steps("a", 1));
        assertThat(done).isEmpty();

        loop.turn();

        assertThat(done).containsExactly("a1");
    }

    @Test
    void a_turn_ends_when_its_time_is_over_and_the_next_goes_on_there() {
        queue.add(new Steps("a", 2));
        queue.add(new Steps("b", 5));

        loop.turn();
        assertThat(done).containsExactly("a1", "a2", "b1");

        loop.turn();
        assertThat(done).containsExactly("a1", "a2", "b1", "b2", "b3", "b4");

        loop.turn();
        assertThat(done).endsWith("b5").hasSize(7);
    }

    @Test
    void what_else_comes_to_the_loop_is_done_in_between() {
        queue.add(new Steps("a", 5));
        loop.turn();
        loop.executor().execute(() -> done.add("request"));

        loop.rest();

        assertThat(done).containsExactly("a1", "a2", "a3", "request", "a4", "a5");
    }

    @Test
    void what_comes_when_all_was_done_is_done_too() {
        queue.add(new Steps("a", 1));
        loop.rest();
        queue.add(new Steps("b", 1));

        loop.rest();

        assertThat(done).containsExactly("a1", "b1");
    }

    @Test
    void work_that_fails_does_not_keep_the_rest_waiting() {
        queue.add(() -> {
            throw new IllegalStateException("as the test wants it");
        });
        queue.add(new Steps("a", 1));

        loop.rest();

        assertThat(done).containsExactly("a1");
    }
}
