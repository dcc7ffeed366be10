package org.charon.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What Charon is measured against: the same events from Vert.x alone, as one would write it who knows Vert.x. A server on an event loop
 * for each processor, one buffer for everybody, each loop writes it to its own connections; a connection that does not keep up gets the
 * newest once it has taken what it was given.
 */
public final class PlainBroadcaster extends AbstractVerticle {

    private static final List<PlainBroadcaster> LOOPS = new CopyOnWriteArrayList<>();
    private static final AtomicLong REVISIONS = new AtomicLong(1);
    private static volatile Buffer newest;

    private final int port;
    private final List<Screen> screens = new ArrayList<>();

    private PlainBroadcaster(int port) {
        this.port = port;
    }

    /**
     * @param arguments port to listen on; bytes of the first event
     */
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        newest = frame(REVISIONS.get(), Integer.parseInt(arguments[1]));
        int processors = Runtime.getRuntime().availableProcessors();
        Vertx.vertx()
                .deployVerticle(() -> new PlainBroadcaster(port), new DeploymentOptions().setInstances(processors))
                .onSuccess(id -> System.out.println("Listening"))
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }

    @Override
    public void start(Promise<Void> started) {
        LOOPS.add(this);
        vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(port, "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void handle(HttpServerRequest request) {
        switch (request.path()) {
            case "/s" -> subscribe(request.response());
            case "/w" ->
                request.body().onSuccess(body -> {
                    Buffer frame = frame(REVISIONS.incrementAndGet(), Integer.parseInt(request.getParam("bytes")));
                    newest = frame;
                    LOOPS.forEach(loop -> loop.context.runOnContext(ignored -> loop.broadcast(frame)));
                    request.response()
                            .putHeader("Content-Type", "application/json")
                            .end("{\"success\":true}");
                });
            default -> request.response().setStatusCode(404).end();
        }
    }

    private void subscribe(HttpServerResponse response) {
        response.setChunked(true).putHeader("Content-Type", "text/event-stream").putHeader("Cache-Control", "no-cache");
        Screen screen = new Screen(response);
        response.closeHandler(ignored -> screens.remove(screen));
        response.exceptionHandler(ignored -> {});
        response.write(newest);
        screens.add(screen);
    }

    private void broadcast(Buffer frame) {
        // A write to a closed connection takes it off the list.
        for (Object screen : screens.toArray()) {
            ((Screen) screen).write(frame);
        }
    }

    /** An event of so many bytes, different from the one before. */
    private static Buffer frame(long revision, int size) {
        byte[] head = ("id: plain-" + revision + "\nevent: activeview\ndata: {\"revision\":" + revision
                        + ",\"rest\":\"")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\"}\n\n".getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[Math.max(size, head.length + end.length)];
        Arrays.fill(frame, (byte) 'x');
        System.arraycopy(head, 0, frame, 0, head.length);
        System.arraycopy(end, 0, frame, frame.length - end.length, end.length);
        return Buffer.buffer(frame);
    }

    private static final class Screen {

        private final HttpServerResponse response;
        private boolean behind;

        Screen(HttpServerResponse response) {
            this.response = response;
        }

        void write(Buffer frame) {
            if (behind) {
                return;
            }
            if (response.writeQueueFull()) {
                behind = true;
                response.drainHandler(ignored -> {
                    behind = false;
                    response.write(newest);
                });
                return;
            }
            response.write(frame);
        }
    }
}
