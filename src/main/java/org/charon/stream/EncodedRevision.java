package org.charon.stream;

import io.netty.util.AbstractReferenceCounted;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.charon.view.Audience;
import org.charon.view.Published;

/**
 * One revision as it goes over the wire. Made ready at the first question, once for each audience, and kept until the last one who
 * holds it lets go.
 *
 * <p>Safe for use by many threads.
 */
final class EncodedRevision extends AbstractReferenceCounted {

    private final Published published;
    private final SharedFrameFiles pages;
    private final Map<Audience, EventFrame> states = new EnumMap<>(Audience.class);
    private final Map<Audience, Optional<EventFrame>> patches = new EnumMap<>(Audience.class);

    /**
     * @param published the revision; whoever makes this holds it
     * @param pages where long frames are kept
     */
    EncodedRevision(Published published, SharedFrameFiles pages) {
        this.published = published;
        this.pages = pages;
    }

    Published published() {
        return published;
    }

    long revision() {
        return published.stamp().revision();
    }

    /**
     * @param audience who is to see it
     * @return the whole state for them; not to be used after this was let go
     */
    synchronized EventFrame state(Audience audience) {
        return states.computeIfAbsent(audience, who -> Frames.state(published, who, pages));
    }

    /**
     * @param audience who is to see it
     * @return what makes the revision before into this one for them; empty if the whole state is not longer. Not to be used after this
     *     was let go
     */
    synchronized Optional<EventFrame> patch(Audience audience) {
        return patches.computeIfAbsent(audience, who -> Frames.patch(published, who, pages));
    }

    @Override
    public EncodedRevision retain() {
        super.retain();
        return this;
    }

    @Override
    public EncodedRevision touch(Object hint) {
        return this;
    }

    @Override
    protected synchronized void deallocate() {
        states.values().forEach(EventFrame::release);
        patches.values().forEach(patch -> patch.ifPresent(EventFrame::release));
    }
}
