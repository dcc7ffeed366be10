package org.charon.stream;

import io.netty.util.AbstractReferenceCounted;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.charon.stream.transport.EventFrame;
import org.charon.stream.transport.SharedFrameFiles;
import org.charon.view.PublishedView;
import org.charon.view.projection.Revision;
import org.charon.view.state.Audience;

/**
 * A revision being sent to the subscribers as <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">server-sent
 * events</a>. Its frames are encoded on first use and kept until the last reference is released. Thread-safe.
 */
final class Broadcast extends AbstractReferenceCounted {

    private static final byte[] PATCH = ascii("event: patch\ndata: ");
    private static final byte[] END = ascii("\n\n");
    private static final long NOT_WRITTEN = -1;

    private final PublishedView published;
    private final SharedFrameFiles files;
    private final LongConsumer delivered;
    private final Map<Audience, EventFrame> states = new EnumMap<>(Audience.class);
    private final Map<Audience, Optional<EventFrame>> patches = new EnumMap<>(Audience.class);

    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicBoolean reported = new AtomicBoolean();

    /** Nanoseconds after the command that made the revision. */
    private final AtomicLong lastWrite = new AtomicLong(NOT_WRITTEN);

    /** {@code delivered} gets the nanoseconds from the command to the last write, once; it is not called if nothing is written. */
    Broadcast(PublishedView published, SharedFrameFiles files, LongConsumer delivered) {
        this.published = published;
        this.files = files;
        this.delivered = delivered;
    }

    PublishedView published() {
        return published;
    }

    long revision() {
        return published.revision().number();
    }

    /** The whole state as an event. Only for holders of a reference. */
    synchronized EventFrame state(Audience audience) {
        return states.computeIfAbsent(audience, this::encodeState);
    }

    /**
     * The changes since the previous revision as an event, for holders of a reference; empty if the whole state is not longer. Without
     * event id, which saves bytes; the last whole state has named the instance.
     */
    synchronized Optional<EventFrame> patch(Audience audience) {
        return patches.computeIfAbsent(
                audience, who -> published.patch(who).map(patch -> EventFrame.of(files, PATCH, patch, END)));
    }

    private EventFrame encodeState(Audience audience) {
        Revision revision = published.revision();
        byte[] head = ascii("id: " + revision.instanceId() + "-" + revision.number() + "\nevent: activeview\ndata: ");
        return EventFrame.of(files, head, published.json(audience), END);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Retains this for a recipient, which must call {@link #written} or {@link #skipped} once. */
    void offered() {
        retain();
        pending.incrementAndGet();
    }

    /** The operating system has accepted everything for one recipient. */
    void written() {
        lastWrite.accumulateAndGet(System.nanoTime() - published.receivedNanos(), Math::max);
        skipped();
    }

    /** A recipient got a newer revision instead. */
    void skipped() {
        if (pending.decrementAndGet() == 0 && lastWrite.get() != NOT_WRITTEN && reported.compareAndSet(false, true)) {
            delivered.accept(lastWrite.get());
        }
        release();
    }

    @Override
    public Broadcast retain() {
        super.retain();
        return this;
    }

    @Override
    public Broadcast touch(Object hint) {
        return this;
    }

    @Override
    protected synchronized void deallocate() {
        states.values().forEach(EventFrame::release);
        patches.values().forEach(patch -> patch.ifPresent(EventFrame::release));
    }
}
