package org.charon.stream;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.charon.view.Audience;
import org.charon.view.Published;

/**
 * One loop's share of a {@link Broadcast}: counts the loop's own screens, and holds frames of its own, so that with each screen the loops do
 * not take the same counters out of each other's caches.
 *
 * <p>To be used on one event loop alone. Made once a revision and loop, not once a screen.
 */
final class Share {

    private final Broadcast delivery;
    private final Map<Audience, EventFrame> states = new EnumMap<>(Audience.class);
    private final Map<Audience, Optional<EventFrame>> patches = new EnumMap<>(Audience.class);
    /** Screens that have it in their hands, and whoever hands it out. */
    private int open = 1;

    private boolean written;
    private long lastWrite;

    /**
     * @param delivery handed to this loop, which tells what became of it through this
     */
    Share(Broadcast delivery) {
        this.delivery = delivery;
    }

    /** What a screen gets that has just come: nobody asked for it just now, so that its time says nothing. */
    static Share snapshot(EncodedRevision encoded) {
        return new Share(Broadcast.snapshot(encoded));
    }

    long revision() {
        return delivery.revision();
    }

    Published published() {
        return delivery.encoded().published();
    }

    /** The whole state for an audience; to be used only by whoever has this in their hands. */
    EventFrame state(Audience audience) {
        return states.computeIfAbsent(
                audience, who -> delivery.encoded().state(who).own());
    }

    /** What has changed for an audience, as {@link EncodedRevision#patch}; to be used only by whoever has this in their hands. */
    Optional<EventFrame> patch(Audience audience) {
        return patches.computeIfAbsent(
                audience, who -> delivery.encoded().patch(who).map(EventFrame::own));
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
            states.values().forEach(EventFrame::release);
            patches.values().forEach(patch -> patch.ifPresent(EventFrame::release));
            if (written) {
                delivery.written(lastWrite);
            } else {
                delivery.skipped();
            }
        }
    }
}
