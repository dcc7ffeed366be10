package org.charon.stream.transport;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Turns responses into streams. */
public final class StreamTransport {

    private static final Logger LOG = Logger.getLogger(StreamTransport.class);

    private final Mode mode;
    private final int sendBuffer;
    private final AtomicBoolean warned = new AtomicBoolean();

    public enum Mode {
        /** Directly to the channel for HTTP/1.1 connections if Vert.x' implementation is as expected; otherwise plain. */
        AUTO,
        /** Through Vert.x' response. */
        PLAIN
    }

    /** {@code sendBuffer} is in bytes per connection; not used for HTTP/2, whose connections carry other responses. */
    public StreamTransport(Mode mode, int sendBuffer) {
        this.mode = mode;
        this.sendBuffer = sendBuffer;
    }

    /** Whether the connection is closed, or was turned into a stream by an earlier request. */
    public boolean isClosed(HttpServerRequest request) {
        return mode == Mode.PLAIN ? request.response().closed() : VertxInternals.isClosed(request);
    }

    /** Must be called on the request's event loop, before the response head is written with the given coding. */
    public StreamConnection connect(HttpServerRequest request, ContentCoding coding) {
        if (request.version() != HttpVersion.HTTP_2) {
            // Linux would grow it to megabytes of outdated states, which a slow subscriber reads before the newest.
            VertxInternals.setSendBuffer(request.connection(), sendBuffer);
        }
        if (mode == Mode.AUTO && request.version() == HttpVersion.HTTP_1_1) {
            Optional<ChannelPipeline> pipeline = VertxInternals.http1Pipeline(request.connection());
            if (pipeline.isEmpty()) {
                warnOnce();
            } else if (pipeline.get().get(DirectConnection.class) == null) {
                return direct(pipeline.get(), request, coding);
            }
            // A stream requested behind another one on the same connection ends when that one opens.
        }
        return new ResponseConnection(request, coding);
    }

    private StreamConnection direct(ChannelPipeline pipeline, HttpServerRequest request, ContentCoding coding) {
        boolean plaintext = pipeline.get(SslHandler.class) == null;
        DirectConnection connection = new DirectConnection(request.response(), coding, plaintext);
        pipeline.addBefore(VertxInternals.DECODER, null, connection);
        return connection;
    }

    private void warnOnce() {
        if (warned.compareAndSet(false, true)) {
            LOG.warn(
                    "This version of Vert.x is not known here; streams are written through its responses, which is slower");
        }
    }

    /** The event loop of the current request. */
    public static EventExecutor currentEventLoop() {
        return VertxInternals.currentEventLoop();
    }

    /** Runs tasks with the Vert.x context of the calling handler; to be used on the same event loop. */
    public static Executor currentContext() {
        return VertxInternals.currentContext();
    }
}
