package org.charon.stream;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.charon.view.Published;

/**
 * One revision on its way to the screens. Every screen that is handed it tells once what became of it: it was written, or it was
 * skipped, because a newer one came or the screen went. When all have, the time of the last write is known.
 *
 * <p>Safe for use by many threads. Made once a revision, not once a screen.
 */
final class Delivery {

    private static final LongConsumer NOBODY = nanos -> {};

    private final Published published;
    private final LongConsumer done;
    /** Screens that have it in their hands, and whoever hands it out. */
    private final AtomicInteger open = new AtomicInteger(1);

    private volatile boolean written;
    private volatile long lastWrite;

    /**
     * @param published what the screens are to get
     * @param done told once how many nanoseconds lie between the question and the last write; not told if nothing was written
     */
    Delivery(Published published, LongConsumer done) {
        this.published = published;
        this.done = done;
    }

    /** What a screen gets that has just come: nobody asked for it just now, so that its time says nothing. */
    static Delivery snapshot(Published published) {
        return new Delivery(published, NOBODY);
    }

    Published published() {
        return published;
    }

    long revision() {
        return published.stamp().revision();
    }

    /** One more screen has it in its hands. */
    void handOut() {
        open.incrementAndGet();
    }

    /** A screen has taken it. */
    void written() {
        lastWrite = System.nanoTime();
        written = true;
        skipped();
    }

    /** A screen will never take it; or nobody is handed it any more. */
    void skipped() {
        if (open.decrementAndGet() == 0 && written) {
            done.accept(lastWrite - published.askedAt());
        }
    }
}
