package org.charon.stream;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * One revision on its way to the screens. Every loop that is handed it tells once what became of its {@link Share}: it was written, or it
 * was skipped, because a newer one came or the screens went. When all have, the time of the last write is known.
 *
 * <p>Safe for use by many threads. Made once a revision, not once a screen.
 */
final class Broadcast {

    private static final LongConsumer NOBODY = nanos -> {};

    private final EncodedRevision encoded;
    private final LongConsumer done;
    /** Loops that have it in their hands, and whoever hands it out. */
    private final AtomicInteger open = new AtomicInteger(1);

    /** Nanoseconds after the question; below zero if nobody has taken it yet. */
    private final AtomicLong lastWrite = new AtomicLong(-1);

    /**
     * @param encoded what the screens are to get; held until all have told
     * @param done told once how many nanoseconds lie between the question and the last write; not told if nothing was written
     */
    Broadcast(EncodedRevision encoded, LongConsumer done) {
        this.encoded = encoded.retain();
        this.done = done;
    }

    /** What a screen gets that has just come: nobody asked for it just now, so that its time says nothing. */
    static Broadcast snapshot(EncodedRevision encoded) {
        return new Broadcast(encoded, NOBODY);
    }

    /** To be used only by whoever has it in their hands. */
    EncodedRevision encoded() {
        return encoded;
    }

    long revision() {
        return encoded.revision();
    }

    /** One more loop has it in its hands. */
    void handOut() {
        open.incrementAndGet();
    }

    /**
     * Screens of a loop have taken it.
     *
     * @param nanoTime when the last of them had, as {@link System#nanoTime} says
     */
    void written(long nanoTime) {
        lastWrite.accumulateAndGet(nanoTime - encoded.published().askedAt(), Math::max);
        skipped();
    }

    /** A loop's screens will never take it; or nobody is handed it any more. */
    void skipped() {
        if (open.decrementAndGet() == 0) {
            if (lastWrite.get() >= 0) {
                done.accept(lastWrite.get());
            }
            encoded.release();
        }
    }
}
