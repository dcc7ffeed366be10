package org.charon.stream;

import io.netty.channel.Channel;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Writes through Vert.x' response, which knows every version of HTTP. */
final class ResponseConnection implements StreamConnection {

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Channel channel;

    private final ContentCoding packing;

    /**
     * @param request whose response is the stream, with its head written or about to be
     * @param packing of what is written there
     */
    ResponseConnection(HttpServerRequest request, ContentCoding packing) {
        this.request = request;
        this.response = request.response();
        this.packing = packing;
        this.channel = ((ConnectionBase) request.connection()).channel();
    }

    @Override
    public Future<Void> begin(ControlFrame first, Runnable begun, Runnable whenGone) {
        Promise<Void> over = Promise.promise();
        Handler<Void> end = ignored -> {
            if (over.tryComplete()) {
                whenGone.run();
            }
        };
        response.exceptionHandler(ignored -> {});
        response.closeHandler(end);
        response.endHandler(end);
        response.setChunked(true).write(first.in(packing)).onComplete(done -> {
            begun.run();
            // Both are kept as long as the stream, and nobody will ask for them again.
            request.headers().clear();
            response.headers().clear();
        });
        return over.future();
    }

    @Override
    public void write(EventFrame frame, Receipt receipt) {
        write(frame.in(packing).plain(), receipt);
    }

    @Override
    public void ping(ControlFrame sign, Receipt receipt) {
        write(sign.in(packing), receipt);
    }

    private void write(Buffer bytes, Receipt receipt) {
        response.write(bytes).onComplete(done -> receipt.taken(done.succeeded()));
    }

    @Override
    public long progress() {
        return 0;
    }

    @Override
    public boolean isGone() {
        return response.ended() || response.closed();
    }

    @Override
    public Future<Void> end() {
        return response.end();
    }

    /**
     * Vert.x itself would wait for what was written, whichever of its own ways to close is asked; so the channel is closed from below
     * its handler. In HTTP/2 the connection carries other requests, and a stream can be reset by itself.
     */
    @Override
    public void cut() {
        if (request.version() == HttpVersion.HTTP_2) {
            response.reset();
        } else {
            ((ConnectionBase) request.connection()).channelHandlerContext().close();
        }
    }

    @Override
    public Optional<InetSocketAddress> peer() {
        return channel.remoteAddress() instanceof InetSocketAddress address ? Optional.of(address) : Optional.empty();
    }
}
