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
 * states and needs no more memory than a fast one. A subscriber to patches gets the whole state first and whenever it has skipped a
 * revision.
 *
 * <p>To be used on the connection's event loop alone, except for what never changes.
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

    /** What was offered before is written now: it bypasses the response and must not overtake its head. */
    void opened() {
        finishWrite();
    }

    /** Writes a revision as soon as the write before has finished, unless a newer one comes first. */
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

    /** Writes a keepalive unless something is being written already. */
    void ping(ControlFrame keepalive) {
        if (!writing && !connection.isClosed()) {
            startWrite();
            connection.write(keepalive, success -> finishWrite());
        }
    }

    /**
     * Ends the stream, so that the page notices at once.
     *
     * @return completes when the end is written, or the connection was closed already
     */
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
