package org.charon.stream;

import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Work that may wait, done in order by an event loop, no more than a short while of it in each of the loop's turns. Between two portions
 * the loop looks for what has come over its connections, so that a request is answered before thousands of screens have been served.
 *
 * <p>To be used on its loop alone.
 */
final class TimeSlicedQueue {

    /** Long beside the loop's own way to the next portion, short beside what anybody notices. */
    static final Duration LENGTH = Duration.ofMillis(2);

    private static final Logger LOG = Logger.getLogger(TimeSlicedQueue.class);

    private final EventExecutor loop;
    private final long length;
    private final LongSupplier nanoTime;
    private final Deque<Work> waiting = new ArrayDeque<>();
    private boolean due;

    /** Something to be done bit by bit. */
    interface Work {

        /**
         * Does the next bit, which is to be a small one.
         *
         * @return whether there is more to do
         */
        boolean step();
    }

    /**
     * @param loop whose work it is
     */
    TimeSlicedQueue(EventExecutor loop) {
        this(loop, LENGTH, System::nanoTime);
    }

    /**
     * @param loop whose work it is
     * @param length of a portion; the step during which it has passed is the portion's last
     * @param nanoTime tells the time, as {@link System#nanoTime} does
     */
    TimeSlicedQueue(EventExecutor loop, Duration length, LongSupplier nanoTime) {
        this.loop = loop;
        this.length = length.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Has something done after all that waits already; nothing of it before this returns. */
    void add(Work work) {
        waiting.add(work);
        if (!due) {
            due = true;
            loop.execute(this::portion);
        }
    }

    private void portion() {
        long begun = nanoTime.getAsLong();
        do {
            step();
        } while (!waiting.isEmpty() && nanoTime.getAsLong() - begun < length);
        due = !waiting.isEmpty();
        if (due) {
            // What is merely handed to the loop would come within the same turn; what is scheduled has to wait for the
            // next one.
            loop.schedule(this::portion, 0, TimeUnit.NANOSECONDS);
        }
    }

    private void step() {
        try {
            if (!waiting.element().step()) {
                waiting.remove();
            }
        } catch (RuntimeException e) {
            // The others must not wait for ever.
            waiting.remove();
            LOG.error("A stream could not be served", e);
        }
    }
}
