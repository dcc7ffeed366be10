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
    private final AtomicReference<Published> waiting = new AtomicReference<>();

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
     */
    Screen(
            HttpServerResponse response,
            Runnable cut,
            Context loop,
            Audience audience,
            String session,
            BiFunction<Published, Audience, Buffer> frames) {
        this.response = response;
        this.cut = cut;
        this.loop = loop;
        this.audience = audience;
        this.session = session;
        this.frames = frames;
    }

    /** Sends a state as soon as the screen can take it, unless a newer one comes first. */
    void offer(Published published) {
        Published before = waiting.getAndSet(published);
        if (before != null && before.stamp().revision() > published.stamp().revision()) {
            // The first snapshot may meet a change that overtook it.
            offer(before);
        } else if (before == null) {
            // A state that replaced a waiting one is taken by the task that the waiting one has set up.
            loop.runOnContext(ignored -> flush());
        }
    }

    /** Sends a sign of life; a screen that still has a write to take needs none. */
    void ping(Buffer frame) {
        loop.runOnContext(ignored -> {
            if (!writing) {
                write(frame);
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
            if (response.ended() || response.closed()) {
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

    boolean belongsTo(String endedSession) {
        return session.equals(endedSession);
    }

    private void flush() {
        if (writing || response.ended() || response.closed()) {
            return;
        }
        Published next = waiting.getAndSet(null);
        if (next != null && next.stamp().revision() > sentRevision) {
            sentRevision = next.stamp().revision();
            write(frames.apply(next, audience));
        }
    }

    private void write(Buffer frame) {
        if (response.ended() || response.closed()) {
            return;
        }
        writing = true;
        writingSince = System.nanoTime();
        response.write(frame).onComplete(done -> {
            writing = false;
            if (done.succeeded()) {
                flush();
            }
        });
    }
}
