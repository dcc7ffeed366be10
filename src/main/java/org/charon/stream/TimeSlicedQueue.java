package org.charon.stream;

import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Long tasks of an event loop, done in order and in time slices, between which the loop handles its connections. So a request is answered
 * before thousands of subscribers have been served.
 *
 * <p>To be used on its loop alone.
 */
final class TimeSlicedQueue {

    /** Long compared to what the loop needs to get to the next slice, short compared to what anybody notices. */
    static final Duration SLICE = Duration.ofMillis(2);

    private static final Logger LOG = Logger.getLogger(TimeSlicedQueue.class);

    private final EventExecutor loop;
    private final long slice;
    private final LongSupplier nanoTime;
    private final Deque<Task> tasks = new ArrayDeque<>();
    private boolean scheduled;

    /** A task done in short steps. */
    interface Task {

        /**
         * @return whether there is more to do
         */
        boolean step();
    }

    TimeSlicedQueue(EventExecutor loop) {
        this(loop, SLICE, System::nanoTime);
    }

    /**
     * @param slice ends with the step during which it has passed
     * @param nanoTime as {@link System#nanoTime}
     */
    TimeSlicedQueue(EventExecutor loop, Duration slice, LongSupplier nanoTime) {
        this.loop = loop;
        this.slice = slice.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Adds a task, which does not begin before this returns. */
    void add(Task task) {
        tasks.add(task);
        if (!scheduled) {
            scheduled = true;
            loop.execute(this::runSlice);
        }
    }

    private void runSlice() {
        long begun = nanoTime.getAsLong();
        do {
            step();
        } while (!tasks.isEmpty() && nanoTime.getAsLong() - begun < slice);
        scheduled = !tasks.isEmpty();
        if (scheduled) {
            // Netty runs what is executed in the same iteration of the loop, and what is scheduled not before the next.
            loop.schedule(this::runSlice, 0, TimeUnit.NANOSECONDS);
        }
    }

    private void step() {
        try {
            if (!tasks.element().step()) {
                tasks.remove();
            }
        } catch (RuntimeException e) {
            // The other tasks must go on.
            tasks.remove();
            LOG.error("A stream could not be served", e);
        }
    }
}
