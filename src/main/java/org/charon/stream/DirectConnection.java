package org.charon.stream;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * A connection of HTTP/1.1 that is a stream from now on and will never carry another request. Once the head of the response is written,
 * the server is told that this request is over and the connection gone, as for an upgrade; it forgets all that it keeps of them, which
 * is most of what an open stream would hold, and ready-made chunks go straight to the socket.
 */
final class DirectConnection extends ChannelDuplexHandler implements StreamConnection {

    /** As Vert.x names what stands first in its pipeline, after TLS. */
    private static final String DECODER = "httpDecoder";

    private final ContentCoding packing;

    /** Whether bytes go from here to the system as they are. */
    private final boolean open;

    private ChannelHandlerContext connection;
    private Phase phase = Phase.HEAD;
    private Runnable gone = () -> {};

    /** Until the server has let go of it; null after. */
    private HttpServerResponse response;

    private enum Phase {
        /** The server writes the head; the connection is its own. */
        HEAD,
        /** The server ends the response and the connection, or believes so. */
        LEAVING,
        STREAM,
        ENDED
    }

    private DirectConnection(HttpServerResponse response, ContentCoding packing, boolean open) {
        this.response = response;
        this.packing = packing;
        this.open = open;
    }

    /**
     * @param request whose response is the stream
     * @param packing of what is written there
     * @param sendBuffer bytes the system may hold for the screen
     * @return the shortest way there is
     */
    static StreamConnection to(HttpServerRequest request, ContentCoding packing, int sendBuffer) {
        ChannelPipeline pipeline =
                ((ConnectionBase) request.connection()).channel().pipeline();
        // A stream that is asked for behind another one, on the same connection, is gone as soon as that one has begun.
        boolean ours = pipeline.get(DECODER) != null && pipeline.get(DirectConnection.class) == null;
        if (request.version() != HttpVersion.HTTP_1_1 || !ours) {
            return new ResponseConnection(request, packing);
        }
        // Left to itself it grows to megabytes of states that a slow screen would have to read before it saw the
        // newest.
        pipeline.channel().config().setOption(ChannelOption.SO_SNDBUF, sendBuffer);
        DirectConnection outlet = new DirectConnection(request.response(), packing, pipeline.get(SslHandler.class) == null);
        pipeline.addBefore(DECODER, null, outlet);
        return outlet;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        connection = context;
    }

    @Override
    public Future<Void> begin(ControlFrame first, Runnable begun, Runnable whenGone) {
        gone = whenGone;
        Promise<Void> over = Promise.promise();
        response.exceptionHandler(ignored -> {});
        // Nothing can be asked on it any more (RFC 9112, 9.6).
        response.putHeader("Connection", "close");
        // Not before the server has done with what it is reading just now, the end of the request.
        response.setChunked(true)
                .write(first.in(packing))
                .onComplete(done -> connection.executor().execute(() -> {
                    if (done.failed()) {
                        cut();
                    }
                    takeOver();
                    begun.run();
                    over.complete();
                }));
        return over.future();
    }

    private void takeOver() {
        if (!isGone()) {
            phase = Phase.LEAVING;
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
            // The server may have stopped reading; the end of the connection would not be noticed.
            connection.channel().config().setAutoRead(true);
        }
        response = null;
    }

    @Override
    public void write(EventFrame frame, Receipt receipt) {
        EventFrame ready = frame.in(packing);
        write(open ? ready.fileOrChunk() : ready.chunk(), receipt);
    }

    @Override
    public void ping(ControlFrame sign, Receipt receipt) {
        write(sign.chunk(packing), receipt);
    }

    private void write(Object chunk, Receipt receipt) {
        ChannelFuture written = connection.writeAndFlush(chunk);
        if (written.isDone()) {
            receipt.taken(written.isSuccess());
        } else {
            written.addListener(done -> receipt.taken(done.isSuccess()));
        }
    }

    @Override
    public long progress() {
        ChannelOutboundBuffer buffer = connection.channel().unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.currentProgress();
    }

    @Override
    public boolean isGone() {
        return phase == Phase.ENDED || !connection.channel().isActive();
    }

    @Override
    public Future<Void> end() {
        Promise<Void> ended = Promise.promise();
        boolean begun = phase == Phase.STREAM;
        phase = Phase.ENDED;
        connection
                .writeAndFlush(begun ? HttpChunk.last() : Unpooled.EMPTY_BUFFER)
                .addListener(ChannelFutureListener.CLOSE)
                .addListener(done -> ended.complete());
        return ended.future();
    }

    /** From here, so that nothing waits for what was written. */
    @Override
    public void cut() {
        connection.close();
    }

    @Override
    public Optional<InetSocketAddress> peer() {
        return connection.channel().remoteAddress() instanceof InetSocketAddress address
                ? Optional.of(address)
                : Optional.empty();
    }

    /** What comes in on a stream is for nobody. */
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
        gone.run();
        context.fireChannelInactive();
    }

    /**
     * A connection that breaks is closed; where the server still has it, it does that. While it leaves, there can be no complaint but its
     * own, of half a request that came too early.
     */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (phase == Phase.HEAD) {
            context.fireExceptionCaught(cause);
        } else if (phase != Phase.LEAVING) {
            context.close();
        }
    }

    /**
     * What the server writes after the head: the end of the response, and answers to whatever the client has asked without waiting for that
     * end. They would come in the middle of the stream.
     */
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (phase == Phase.HEAD) {
            context.write(message, promise);
        } else {
            ReferenceCountUtil.release(message);
            promise.trySuccess();
        }
    }

    /** The server closes a connection that is not to be kept after the response. */
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (phase == Phase.LEAVING) {
            promise.trySuccess();
        } else {
            context.close(promise);
        }
    }
}
