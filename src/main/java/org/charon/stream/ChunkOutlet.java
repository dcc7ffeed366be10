package org.charon.stream;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.ssl.SslHandler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Hands ready-made chunks to the connection from below the encoder of HTTP/1.1, so that a screen costs one write and nothing else.
 * Signs of life and the end take the long way: the server's own timeout for quiet connections sees only that one.
 */
final class ChunkOutlet extends ResponseOutlet {

    /** As Vert.x names it. */
    private static final String ENCODER = "httpEncoder";

    private final ChannelHandlerContext encoder;

    /** Whether bytes go from here to the system as they are. */
    private final boolean open;

    private ChunkOutlet(HttpServerRequest request, Packing packing, ChannelHandlerContext encoder) {
        super(request, packing);
        this.encoder = encoder;
        this.open = encoder.pipeline().get(SslHandler.class) == null;
    }

    /**
     * @param request whose response is the stream
     * @param packing of what is written there
     * @param sendBuffer bytes the system may hold for the screen
     * @return the shortest way there is
     */
    static Outlet to(HttpServerRequest request, Packing packing, int sendBuffer) {
        ChannelHandlerContext encoder = request.version() == HttpVersion.HTTP_1_1
                ? ((ConnectionBase) request.connection()).channel().pipeline().context(ENCODER)
                : null;
        if (encoder == null) {
            return new ResponseOutlet(request, packing);
        }
        // Left to itself it grows to megabytes of states that a slow screen would have to read before it saw the
        // newest.
        encoder.channel().config().setOption(ChannelOption.SO_SNDBUF, sendBuffer);
        return new ChunkOutlet(request, packing, encoder);
    }

    @Override
    public void write(Frame frame, Receipt receipt) {
        Frame ready = frame.in(packing);
        ChannelFuture written = encoder.writeAndFlush(open ? ready.fileOrChunk() : ready.chunk());
        if (written.isDone()) {
            receipt.taken(written.isSuccess());
        } else {
            written.addListener(done -> receipt.taken(done.isSuccess()));
        }
    }

    @Override
    public long progress() {
        ChannelOutboundBuffer buffer = encoder.channel().unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.currentProgress();
    }
}
