package org.charon.stream;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.charon.view.PublishedView;
import org.charon.view.state.Audience;

/**
 * One loop's share of a {@link Delivery}: counts the loop's own screens, and holds frames of its own, so that with each screen the loops do
 * not take the same counters out of each other's caches.
 *
 * <p>To be used on one event loop alone. Made once a revision and loop, not once a screen.
 */
final class Share {

    private final Delivery delivery;
    private final Map<Audience, Frame> states = new EnumMap<>(Audience.class);
    private final Map<Audience, Optional<Frame>> patches = new EnumMap<>(Audience.class);
    /** Screens that have it in their hands, and whoever hands it out. */
    private int open = 1;

    private boolean written;
    private long lastWrite;

    /**
     * @param delivery handed to this loop, which tells what became of it through this
     */
    Share(Delivery delivery) {
        this.delivery = delivery;
    }

    /** What a screen gets that has just come: nobody asked for it just now, so that its time says nothing. */
    static Share snapshot(Encoded encoded) {
        return new Share(Delivery.snapshot(encoded));
    }

    long revision() {
        return delivery.revision();
    }

    PublishedView published() {
        return delivery.encoded().published();
    }

    /** The whole state for an audience; to be used only by whoever has this in their hands. */
    Frame state(Audience audience) {
        return states.computeIfAbsent(
                audience, who -> delivery.encoded().state(who).own());
    }

    /** What has changed for an audience, as {@link Encoded#patch}; to be used only by whoever has this in their hands. */
    Optional<Frame> patch(Audience audience) {
        return patches.computeIfAbsent(
                audience, who -> delivery.encoded().patch(who).map(Frame::own));
    }

    /** One more screen has it in its hands. */
    void handOut() {
        open++;
    }

    /** A screen has taken it. */
    void written() {
        lastWrite = System.nanoTime();
        written = true;
        skipped();
    }

    /** A screen will never take it; or nobody is handed it any more. */
    void skipped() {
        open--;
        if (open == 0) {
            states.values().forEach(Frame::release);
            patches.values().forEach(patch -> patch.ifPresent(Frame::release));
            if (written) {
                delivery.written(lastWrite);
            } else {
                delivery.skipped();
            }
        }
    }
}
