package org.charon.stream;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.charon.view.PublishedView;
import org.charon.view.state.Audience;

/**
 * One open stream. Writes one frame at a time; what comes while a write is under way waits in a single place, where a newer state
 * replaces an older one. So a slow screen skips states, needs no memory, and holds up nobody. One that has asked for patches is sent the
 * whole state first and whenever it has skipped something, and else no more than what has changed.
 *
 * <p>To be used on the connection's event loop alone, but for the questions who it is for.
 */
final class Screen {

    private final Outlet outlet;
    private final Audience audience;
    private final boolean patches;
    private final String session;
    private final StreamMetrics metrics;

    private Share waiting;
    private PublishedView written;
    private long newestOffered;
    private boolean writing;
    private long progress;
    private long progressAt;

    /**
     * @param outlet the way to it
     * @param audience for whom
     * @param patches whether it takes patches
     * @param session of whoever opened the stream; empty for none
     * @param metrics count what is written and what is not
     */
    Screen(Outlet outlet, Audience audience, boolean patches, String session, StreamMetrics metrics) {
        this.outlet = outlet;
        this.audience = audience;
        this.patches = patches;
        this.session = session;
        this.metrics = metrics;
        begin();
    }

    /** What is offered before waits: it goes past the response, and must not overtake its head. */
    void headWritten() {
        end(null, true);
    }

    /** Sends a state as soon as the screen can take it, unless a newer one comes first or has come already. */
    void offer(Share share) {
        if (share.revision() <= newestOffered) {
            return;
        }
        newestOffered = share.revision();
        share.handOut();
        if (waiting != null) {
            waiting.skipped();
            metrics.conflated(audience, 1);
        }
        waiting = share;
        flush();
    }

    /** Sends a sign of life; a screen that still has a write to take needs none. */
    void ping(Piece sign) {
        if (!writing && !outlet.isGone()) {
            begin();
            outlet.ping(sign, all -> end(null, all));
        }
    }

    /**
     * Ends the stream in good order, so that the page notices at once.
     *
     * @return completes when the end is written, or the connection was gone already
     */
    Future<Void> end() {
        Promise<Void> ended = Promise.promise();
        if (outlet.isGone()) {
            ended.complete();
        } else {
            outlet.end().onComplete(ended);
        }
        return ended.future();
    }

    /** Closes the connection if no byte of a write has been taken for too long. */
    void closeIfStalled(Duration limit) {
        if (!writing) {
            return;
        }
        long now = System.nanoTime();
        if (outlet.progress() != progress) {
            progress = outlet.progress();
            progressAt = now;
        } else if (now - progressAt > limit.toNanos()) {
            outlet.cut();
        }
    }

    /** Closes the connection if its other end is among those that are gone. */
    void closeIfAmong(Set<InetSocketAddress> gone) {
        if (outlet.peer().filter(gone::contains).isPresent()) {
            outlet.cut();
        }
    }

    Audience audience() {
        return audience;
    }

    boolean takesPatches() {
        return patches;
    }

    boolean belongsTo(String endedSession) {
        return session.equals(endedSession);
    }

    private void flush() {
        if (writing || waiting == null) {
            return;
        }
        Share next = waiting;
        waiting = null;
        if (outlet.isGone()) {
            next.skipped();
        } else {
            begin();
            Optional<Frame> patch = patchFor(next);
            if (patch.isPresent()) {
                metrics.patched(audience);
            }
            outlet.write(patch.orElseGet(() -> next.state(audience)), all -> end(next, all));
        }
    }

    private Optional<Frame> patchFor(Share next) {
        if (!patches) {
            return Optional.empty();
        }
        boolean nothingSkipped = written != null && next.published().follows(written);
        written = next.published();
        return nothingSkipped ? next.patch(audience) : Optional.empty();
    }

    private void begin() {
        writing = true;
        progress = outlet.progress();
        progressAt = System.nanoTime();
    }

    /** Of a state it is told what became of it, of a ping (null) it is not. */
    private void end(Share share, boolean all) {
        writing = false;
        if (share != null && all) {
            metrics.written(audience);
            share.written();
        } else if (share != null) {
            share.skipped();
        }
        flush();
    }
}
