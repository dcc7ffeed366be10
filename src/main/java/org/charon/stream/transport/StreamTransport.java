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

/** Turns the responses to requests into streams. */
public final class StreamTransport {

    private static final Logger LOG = Logger.getLogger(StreamTransport.class);

    private final Mode mode;
    private final int sendBuffer;
    private final AtomicBoolean warned = new AtomicBoolean();

    /** How streams are written. */
    public enum Mode {
        /** Directly to the channel where the connection is one of HTTP/1.1 and Vert.x' implementation is as expected; else plain. */
        AUTO,
        /** Through Vert.x' response. */
        PLAIN
    }

    /**
     * @param sendBuffer bytes per connection that the operating system may hold; not for HTTP/2, whose connections carry other responses
     */
    public StreamTransport(Mode mode, int sendBuffer) {
        this.mode = mode;
        this.sendBuffer = sendBuffer;
    }

    /** Whether a request's connection is closed, or has become a stream that was requested before on the same connection. */
    public boolean isClosed(HttpServerRequest request) {
        return mode == Mode.PLAIN ? request.response().closed() : VertxInternals.isClosed(request);
    }

    /**
     * @param request whose head of the response is not written yet; to be called on its event loop
     * @param coding as the head of the response says
     */
    public StreamConnection connect(HttpServerRequest request, ContentCoding coding) {
        if (request.version() != HttpVersion.HTTP_2) {
            // Linux would grow it to megabytes of outdated states, which a slow subscriber has to read before the
            // newest.
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

    /** The event loop of the request that is being handled. */
    public static EventExecutor currentEventLoop() {
        return VertxInternals.currentEventLoop();
    }

    /** Runs tasks with the Vert.x context of the handler that calls this; to be called and used on the same event loop. */
    public static Executor currentContext() {
        return VertxInternals.currentContext();
    }
}
