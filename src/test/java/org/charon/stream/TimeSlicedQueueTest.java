package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How long tasks are divided into slices. */
class TimeSlicedQueueTest {

    private static final Duration SLICE = Duration.ofMillis(3);

    private final FakeLoop loop = new FakeLoop();
    private final List<String> done = new ArrayList<>();
    private long now = 5;
    private final TimeSlicedQueue queue = new TimeSlicedQueue(loop.executor(), SLICE, () -> now);

    /** Each step takes a millisecond. */
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
    void a_task_does_not_start_before_add_returns() {
        queue.add(new Steps("a", 1));
        assertThat(done).isEmpty();

        loop.iterate();

        assertThat(done).containsExactly("a1");
    }

    @Test
    void a_slice_ends_after_its_time_and_the_next_continues_there() {
        queue.add(new Steps("a", 2));
        queue.add(new Steps("b", 5));

        loop.iterate();
        assertThat(done).containsExactly("a1", "a2", "b1");

        loop.iterate();
        assertThat(done).containsExactly("a1", "a2", "b1", "b2", "b3", "b4");

        loop.iterate();
        assertThat(done).endsWith("b5").hasSize(7);
    }

    @Test
    void other_tasks_of_the_loop_run_between_slices() {
        queue.add(new Steps("a", 5));
        loop.iterate();
        loop.executor().execute(() -> done.add("request"));

        loop.runAll();

        assertThat(done).containsExactly("a1", "a2", "a3", "request", "a4", "a5");
    }

    @Test
    void a_task_added_to_an_idle_queue_runs() {
        queue.add(new Steps("a", 1));
        loop.runAll();
        queue.add(new Steps("b", 1));

        loop.runAll();

        assertThat(done).containsExactly("a1", "b1");
    }

    @Test
    void a_failing_task_does_not_stop_the_others() {
        queue.add(() -> {
            throw new IllegalStateException("as the test wants it");
        });
        queue.add(new Steps("a", 1));

        loop.runAll();

        assertThat(done).containsExactly("a1");
    }
}
