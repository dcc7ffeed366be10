package org.charon.stream.transport;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerResponse;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * An HTTP/1.1 connection taken over from Vert.x, as for an upgrade. After the response head, Vert.x is told that the request and the
 * connection have ended, so that it releases their resources, which are most of an idle stream's memory. Chunks are then written to the
 * channel without Vert.x' messages and encoder.
 */
final class DirectConnection extends ChannelDuplexHandler implements StreamConnection {

    private final ContentCoding coding;

    /** File regions cannot be sent over TLS, which has to encrypt the bytes. */
    private final boolean plaintext;

    private ChannelHandlerContext connection;
    private Phase phase = Phase.HEAD;
    private Runnable closed = () -> {};

    /** Null once the server has released the connection. */
    private HttpServerResponse response;

    private enum Phase {
        HEAD,
        DETACHING,
        STREAM,
        ENDED
    }

    /** To be added to the pipeline before Vert.x' own handlers. */
    DirectConnection(HttpServerResponse response, ContentCoding coding, boolean plaintext) {
        this.response = response;
        this.coding = coding;
        this.plaintext = plaintext;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        connection = context;
    }

    @Override
    public Future<Void> open(ControlFrame first, Runnable opened, Runnable whenClosed) {
        closed = whenClosed;
        Promise<Void> over = Promise.promise();
        response.exceptionHandler(ignored -> {});
        // No further request will be answered (RFC 9112, 9.6).
        response.putHeader("Connection", "close");
        // In a later task, when the server has finished reading the request.
        response.setChunked(true)
                .write(first.payload(coding))
                .onComplete(done -> connection.executor().execute(() -> {
                    if (done.failed()) {
                        abort();
                    }
                    detach();
                    opened.run();
                    over.complete();
                }));
        return over.future();
    }

    private void detach() {
        if (!isClosed()) {
            phase = Phase.DETACHING;
            try {
                response.end();
                connection.fireChannelInactive();
                ChannelPipeline pipeline = connection.pipeline();
                while (pipeline.last() != this) {
                    pipeline.removeLast();
                }
            } finally {
                phase = Phase.STREAM;
            }
            // The server may have paused reading, which would hide the end of the connection.
            connection.channel().config().setAutoRead(true);
        }
        response = null;
    }

    @Override
    public void write(EventFrame frame, WriteListener listener) {
        EventFrame encoded = frame.encoded(coding);
        write(plaintext ? encoded.fileRegionOrChunk() : encoded.chunk(), listener);
    }

    @Override
    public void write(ControlFrame frame, WriteListener listener) {
        write(frame.chunk(coding), listener);
    }

    private void write(Object message, WriteListener listener) {
        ChannelFuture written = connection.writeAndFlush(message);
        if (written.isDone()) {
            listener.finished(written.isSuccess());
        } else {
            written.addListener(done -> listener.finished(done.isSuccess()));
        }
    }

    @Override
    public long progress() {
        return VertxInternals.progress(connection.channel());
    }

    @Override
    public boolean isClosed() {
        return phase == Phase.ENDED || !connection.channel().isActive();
    }

    @Override
    public Future<Void> end() {
        Promise<Void> ended = Promise.promise();
        boolean open = phase == Phase.STREAM;
        phase = Phase.ENDED;
        connection
                .writeAndFlush(open ? HttpChunk.last() : Unpooled.EMPTY_BUFFER)
                .addListener(ChannelFutureListener.CLOSE)
                .addListener(done -> ended.complete());
        return ended.future();
    }

    @Override
    public void abort() {
        connection.close();
    }

    @Override
    public Optional<InetSocketAddress> remoteAddress() {
        return connection.channel().remoteAddress() instanceof InetSocketAddress address
                ? Optional.of(address)
                : Optional.empty();
    }

    /** Drops whatever the client sends after its request. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        if (phase == Phase.HEAD) {
            context.fireChannelRead(read);
        } else {
            ReferenceCountUtil.release(read);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        closed.run();
        context.fireChannelInactive();
    }

    /** Closes the connection. While detaching, the only possible error is the server's, about a partly read next request. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (phase == Phase.HEAD) {
            context.fireExceptionCaught(cause);
        } else if (phase != Phase.DETACHING) {
            context.close();
        }
    }

    /** Drops what the server writes after the head: the end of the response, and answers to pipelined requests. */
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (phase == Phase.HEAD) {
            context.write(message, promise);
        } else {
            ReferenceCountUtil.release(message);
            promise.trySuccess();
        }
    }

    /** Ignores the server's closing of a connection without keep-alive. */
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (phase == Phase.DETACHING) {
            promise.trySuccess();
        } else {
            context.close(promise);
        }
    }
}
