package org.charon.stream;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.charon.view.PublishedView;
import org.charon.view.projection.Revision;
import org.charon.view.state.Audience;

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
    static Frame state(PublishedView published, Audience audience, Pages pages) {
        Revision stamp = published.stamp();
        byte[] head = ("id: " + stamp.instanceId() + "-" + stamp.revision() + "\nevent: activeview\ndata: ")
                .getBytes(StandardCharsets.US_ASCII);
        return Frame.of(pages, head, published.json(audience), END);
    }

    /**
     * What makes the state before into this one, as one event; empty if the whole state is not longer. It has no id: it says itself what
     * it leads to, within the instance that the last whole state has named, and a drag is twenty of these a second.
     */
    static Optional<Frame> patch(PublishedView published, Audience audience, Pages pages) {
        return published.patch(audience).map(patch -> Frame.of(pages, PATCH, patch, END));
    }

    /** What a stream begins with. */
    static Piece retry() {
        return Piece.first(RETRY);
    }

    /** A sign of life: a comment for proxies, and an event because a page cannot see comments. */
    static Piece ping(long revision) {
        return Piece.next(": keepalive\nevent: ping\ndata: " + revision + "\n\n");
    }
}
