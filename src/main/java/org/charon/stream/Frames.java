package org.charon.stream;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.charon.view.Audience;
import org.charon.view.Published;
import org.charon.view.Stamp;

/**
 * Events as they go over the wire, after
 * <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">the HTML standard's Server-sent events</a>.
 */
final class Frames {

    /** Tells a browser how many milliseconds to wait before it comes back. */
    private static final String RETRY = "retry: 3000\n\n";

    private static final byte[] PATCH = "event: patch\ndata: ".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);

    private Frames() {}

    /** The whole state as one event, kept in these pages. */
    static EventFrame state(Published published, Audience audience, SharedFrameFiles pages) {
        Stamp stamp = published.stamp();
        byte[] head = ("id: " + stamp.instanceId() + "-" + stamp.revision() + "\nevent: activeview\ndata: ")
                .getBytes(StandardCharsets.US_ASCII);
        return EventFrame.of(pages, head, published.json(audience), END);
    }

    /**
     * What makes the state before into this one, as one event; empty if the whole state is not longer. It has no id: it says itself what
     * it leads to, within the instance that the last whole state has named, and a drag is twenty of these a second.
     */
    static Optional<EventFrame> patch(Published published, Audience audience, SharedFrameFiles pages) {
        return published.patch(audience).map(patch -> EventFrame.of(pages, PATCH, patch, END));
    }

    /** What a stream begins with. */
    static ControlFrame retry() {
        return ControlFrame.first(RETRY);
    }

    /** A sign of life: a comment for proxies, and an event because a page cannot see comments. */
    static ControlFrame ping(long revision) {
        return ControlFrame.next(": keepalive\nevent: ping\ndata: " + revision + "\n\n");
    }
}
