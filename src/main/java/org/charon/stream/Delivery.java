package org.charon.stream;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/**
 * One revision on its way to the screens. Every screen that is handed it tells once what became of it: it was written, or it was
 * skipped, because a newer one came or the screen went. When all have, the time of the last write is known.
 *
 * <p>Safe for use by many threads. Made once a revision, not once a screen.
 */
final class Delivery {

    private static final LongConsumer NOBODY = nanos -> {};

    private final Encoded encoded;
    private final LongConsumer done;
    /** Screens that have it in their hands, and whoever hands it out. */
    private final AtomicInteger open = new AtomicInteger(1);

    private volatile boolean written;
    private volatile long lastWrite;

    /**
     * @param encoded what the screens are to get; held until all have told
     * @param done told once how many nanoseconds lie between the question and the last write; not told if nothing was written
     */
    Delivery(Encoded encoded, LongConsumer done) {
        this.encoded = encoded.retain();
        this.done = done;
    }

    /** What a screen gets that has just come: nobody asked for it just now, so that its time says nothing. */
    static Delivery snapshot(Encoded encoded) {
        return new Delivery(encoded, NOBODY);
    }

    /** To be used only by whoever has it in their hands. */
    Encoded encoded() {
        return encoded;
    }

    long revision() {
        return encoded.revision();
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
        if (open.decrementAndGet() == 0) {
            if (written) {
                done.accept(lastWrite - encoded.published().askedAt());
            }
            encoded.release();
        }
    }
}
