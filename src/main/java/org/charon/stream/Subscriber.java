package org.charon.stream;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.charon.stream.transport.ControlFrame;
import org.charon.stream.transport.EventFrame;
import org.charon.stream.transport.StreamConnection;
import org.charon.view.PublishedView;
import org.charon.view.state.Audience;

/**
 * One open stream. At most one frame is being written and one revision is waiting, which a newer one replaces, so a slow subscriber skips
 * states instead of using more memory. A subscriber to patches gets a whole state first and after every skipped revision. Used on the
 * connection's event loop only.
 */
final class Subscriber {

    private final StreamConnection connection;
    private final Subscription subscription;
    private final StreamMetrics metrics;

    private Broadcast waiting;
    private PublishedView lastSent;
    private long newestOffered;
    private boolean writing;
    private long progress;
    private long progressAt;

    Subscriber(StreamConnection connection, Subscription subscription, StreamMetrics metrics) {
        this.connection = connection;
        this.subscription = subscription;
        this.metrics = metrics;
        startWrite();
    }

    /** Writes what was offered before: frames bypass the response and must not overtake its head. */
    void opened() {
        finishWrite();
    }

    /** Writes a revision after the current write, unless a newer one arrives first. */
    void offer(Broadcast broadcast) {
        if (broadcast.revision() <= newestOffered) {
            return;
        }
        newestOffered = broadcast.revision();
        broadcast.offered();
        if (waiting != null) {
            waiting.skipped();
            metrics.conflated(audience(), 1);
        }
        waiting = broadcast;
        flush();
    }

    /** Writes a keepalive unless a write is in progress. */
    void ping(ControlFrame keepalive) {
        if (!writing && !connection.isClosed()) {
            startWrite();
            connection.write(keepalive, success -> finishWrite());
        }
    }

    /** Ends the stream, so that the page notices at once. Completes when the end is written or the connection is closed. */
    Future<Void> end() {
        Promise<Void> ended = Promise.promise();
        if (connection.isClosed()) {
            ended.complete();
        } else {
            connection.end().onComplete(ended);
        }
        return ended.future();
    }

    /** Closes the connection if no byte of the current write was accepted for too long. */
    void closeIfStalled(Duration limit) {
        if (!writing) {
            return;
        }
        long now = System.nanoTime();
        if (connection.progress() != progress) {
            progress = connection.progress();
            progressAt = now;
        } else if (now - progressAt > limit.toNanos()) {
            connection.abort();
        }
    }

    void closeIfAmong(Set<InetSocketAddress> unresponsive) {
        if (connection.remoteAddress().filter(unresponsive::contains).isPresent()) {
            connection.abort();
        }
    }

    Audience audience() {
        return subscription.audience();
    }

    boolean takesPatches() {
        return subscription.patches();
    }

    boolean belongsTo(String session) {
        return subscription.session().equals(session);
    }

    private void flush() {
        if (writing || waiting == null) {
            return;
        }
        Broadcast next = waiting;
        waiting = null;
        if (connection.isClosed()) {
            next.skipped();
        } else {
            startWrite();
            Optional<EventFrame> patch = patchOf(next);
            if (patch.isPresent()) {
                metrics.patched(audience());
            }
            connection.write(patch.orElseGet(() -> next.state(audience())), success -> finishWrite(next, success));
        }
    }

    private Optional<EventFrame> patchOf(Broadcast next) {
        if (!takesPatches()) {
            return Optional.empty();
        }
        boolean nothingSkipped = lastSent != null && next.published().follows(lastSent);
        lastSent = next.published();
        return nothingSkipped ? next.patch(audience()) : Optional.empty();
    }

    private void startWrite() {
        writing = true;
        progress = connection.progress();
        progressAt = System.nanoTime();
    }

    private void finishWrite(Broadcast broadcast, boolean success) {
        if (success) {
            metrics.written(audience());
            broadcast.written();
        } else {
            broadcast.skipped();
        }
        finishWrite();
    }

    private void finishWrite() {
        writing = false;
        flush();
    }
}
