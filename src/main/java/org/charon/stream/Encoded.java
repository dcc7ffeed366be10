package org.charon.stream;

import io.netty.util.AbstractReferenceCounted;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.charon.view.PublishedView;
import org.charon.view.state.Audience;

/**
 * One revision as it goes over the wire. Made ready at the first question, once for each audience, and kept until the last one who
 * holds it lets go.
 *
 * <p>Safe for use by many threads.
 */
final class Encoded extends AbstractReferenceCounted {

    private final PublishedView published;
    private final Pages pages;
    private final Map<Audience, Frame> states = new EnumMap<>(Audience.class);
    private final Map<Audience, Optional<Frame>> patches = new EnumMap<>(Audience.class);

    /**
     * @param published the revision; whoever makes this holds it
     * @param pages where long frames are kept
     */
    Encoded(PublishedView published, Pages pages) {
        this.published = published;
        this.pages = pages;
    }

    PublishedView published() {
        return published;
    }

    long revision() {
        return published.stamp().revision();
    }

    /**
     * @param audience who is to see it
     * @return the whole state for them; not to be used after this was let go
     */
    synchronized Frame state(Audience audience) {
        return states.computeIfAbsent(audience, who -> Frames.state(published, who, pages));
    }

    /**
     * @param audience who is to see it
     * @return what makes the revision before into this one for them; empty if the whole state is not longer. Not to be used after this
     *     was let go
     */
    synchronized Optional<Frame> patch(Audience audience) {
        return patches.computeIfAbsent(audience, who -> Frames.patch(published, who, pages));
    }

    @Override
    public Encoded retain() {
        super.retain();
        return this;
    }

    @Override
    public Encoded touch(Object hint) {
        return this;
    }

    @Override
    protected synchronized void deallocate() {
        states.values().forEach(Frame::release);
        patches.values().forEach(patch -> patch.ifPresent(Frame::release));
    }
}
