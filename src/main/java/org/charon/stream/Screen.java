package org.charon.stream;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.charon.view.Audience;
import org.charon.view.Published;

/**
 * One open stream. Writes one frame at a time; what comes while a write is under way waits in a single place, where a newer state
 * replaces an older one. So a slow screen skips states, needs no memory, and holds up nobody.
 *
 * <p>{@link #offer} may be called from any thread; everything else happens on the connection's event loop.
 */
final class Screen {

    private final HttpServerResponse response;
    private final Runnable cut;
    private final Context loop;
    private final Audience audience;
    private final String session;
    private final BiFunction<Published, Audience, Buffer> frames;
    private final StreamMetrics metrics;
    private final AtomicReference<Delivery> waiting = new AtomicReference<>();

    private long sentRevision;
    private boolean writing;
    private long writingSince;

    /**
     * @param response to write to
     * @param cut closes the connection without waiting for what it has not taken
     * @param loop the connection's
     * @param audience for whom
     * @param session of whoever opened the stream; empty for none
     * @param frames encodes a state for an audience
     * @param metrics count what is written and what is not
     */
    Screen(
            HttpServerResponse response,
            Runnable cut,
            Context loop,
            Audience audience,
            String session,
            BiFunction<Published, Audience, Buffer> frames,
            StreamMetrics metrics) {
        this.response = response;
        this.cut = cut;
        this.loop = loop;
        this.audience = audience;
        this.session = session;
        this.frames = frames;
        this.metrics = metrics;
    }

    /** Sends a state as soon as the screen can take it, unless a newer one comes first. */
    void offer(Delivery delivery) {
        delivery.handOut();
        put(delivery);
    }

    private void put(Delivery delivery) {
        Delivery before = waiting.getAndSet(delivery);
        if (before == null) {
            // A state that replaces a waiting one is taken by the task that the waiting one has set up.
            loop.runOnContext(ignored -> flush());
        } else if (before.revision() > delivery.revision()) {
            // The first snapshot may meet a change that overtook it.
            put(before);
        } else {
            before.skipped();
            if (before.revision() < delivery.revision()) {
                metrics.conflated(audience);
            }
        }
    }

    /** Sends a sign of life; a screen that still has a write to take needs none. */
    void ping(Buffer frame) {
        loop.runOnContext(ignored -> {
            if (!writing && !isGone()) {
                write(frame, null);
            }
        });
    }

    /**
     * Ends the stream in good order, so that the page notices at once.
     *
     * @return completes when the end is written, or the connection was gone already
     */
    Future<Void> end() {
        Promise<Void> ended = Promise.promise();
        loop.runOnContext(ignored -> {
            if (isGone()) {
                ended.complete();
            } else {
                response.end().onComplete(ended);
            }
        });
        return ended.future();
    }

    /** Closes the connection if a write has not been taken for too long. */
    void closeIfStalled(Duration limit) {
        loop.runOnContext(ignored -> {
            if (writing && System.nanoTime() - writingSince > limit.toNanos()) {
                cut.run();
            }
        });
    }

    boolean isFor(Audience who) {
        return audience == who;
    }

    boolean belongsTo(String endedSession) {
        return session.equals(endedSession);
    }

    private void flush() {
        if (writing) {
            return;
        }
        Delivery next = waiting.getAndSet(null);
        if (next == null) {
            return;
        }
        if (next.revision() > sentRevision && !isGone()) {
            sentRevision = next.revision();
            write(frames.apply(next.published(), audience), next);
        } else {
            next.skipped();
        }
    }

    private boolean isGone() {
        return response.ended() || response.closed();
    }

    /** Writes a frame; of a state it is told what became of it, of a ping (null) it is not. */
    private void write(Buffer frame, Delivery delivery) {
        writing = true;
        writingSince = System.nanoTime();
        response.write(frame).onComplete(done -> {
            writing = false;
            if (delivery != null) {
                settle(delivery, done.succeeded());
            }
            flush();
        });
    }

    private void settle(Delivery delivery, boolean taken) {
        if (taken) {
            metrics.written(audience);
            delivery.written();
        } else {
            delivery.skipped();
        }
    }
}
