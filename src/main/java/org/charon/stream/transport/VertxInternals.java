package org.charon.stream.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPipeline;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The parts of Vert.x' implementation that the streams use. Tested with Quarkus 3.33.2, Vert.x 4.5.27 and Netty 4.1.133. Where another
 * version differs, streams are written through the response.
 */
final class VertxInternals {

    /** Vert.x' name of the first handler of an HTTP/1.1 connection, after TLS. */
    static final String DECODER = "httpDecoder";

    private VertxInternals() {}

    /** The pipeline of an HTTP/1.1 connection that still serves requests; empty if it is not as expected. */
    static Optional<ChannelPipeline> http1Pipeline(HttpConnection connection) {
        return connection instanceof ConnectionBase base
                        && base.channel().pipeline().get(DECODER) != null
                ? Optional.of(base.channel().pipeline())
                : Optional.empty();
    }

    /** Whether a connection is closed or no longer serves requests. */
    static boolean isClosed(HttpServerRequest request) {
        return request.response().closed()
                || request.connection() instanceof ConnectionBase base
                        && (base.channelHandlerContext().isRemoved()
                                || !base.channel().isActive());
    }

    static void setSendBuffer(HttpConnection connection, int bytes) {
        if (connection instanceof ConnectionBase base) {
            base.channel().config().setOption(ChannelOption.SO_SNDBUF, bytes);
        }
    }

    /** Bytes of the current write that the operating system has accepted. */
    static long progress(Channel channel) {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.currentProgress();
    }

    static EventExecutor currentEventLoop() {
        return ContextInternal.current().nettyEventLoop();
    }

    /** Runs tasks immediately, in the context of the current handler and on its event loop. */
    static Executor currentContext() {
        ContextInternal context = ContextInternal.current();
        return context::dispatch;
    }

    /** Closes a connection immediately where possible. Vert.x' own methods would first write what is pending. */
    static void abort(HttpConnection connection) {
        if (connection instanceof ConnectionBase base) {
            base.channelHandlerContext().close();
        } else {
            connection.close();
        }
    }
}
