package org.charon.stream;

import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** Runs long tasks of an event loop in time slices, so that it can handle its connections in between. Used on its loop only. */
final class TimeSlicedQueue {

    /** Long compared to an iteration of the loop, too short to be noticed. */
    static final Duration SLICE = Duration.ofMillis(2);

    private static final Logger LOG = Logger.getLogger(TimeSlicedQueue.class);

    private final EventExecutor loop;
    private final long slice;
    private final LongSupplier nanoTime;
    private final Deque<Task> tasks = new ArrayDeque<>();
    private boolean scheduled;

    interface Task {

        /** Returns whether there is more to do. */
        boolean step();
    }

    TimeSlicedQueue(EventExecutor loop) {
        this(loop, SLICE, System::nanoTime);
    }

    /** A slice ends with the step during which its time has passed. */
    TimeSlicedQueue(EventExecutor loop, Duration slice, LongSupplier nanoTime) {
        this.loop = loop;
        this.slice = slice.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Adds a task; it starts after this method returns. */
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
            // Netty runs executed tasks in the same iteration of the loop, and scheduled ones in the next.
            loop.schedule(this::runSlice, 0, TimeUnit.NANOSECONDS);
        }
    }

    private void step() {
        try {
            if (!tasks.element().step()) {
                tasks.remove();
            }
        } catch (RuntimeException e) {
            // The other tasks must continue.
            tasks.remove();
            LOG.error("A stream could not be served", e);
        }
    }
}
