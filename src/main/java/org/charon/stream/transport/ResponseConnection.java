package org.charon.stream.transport;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.SocketAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Writes through Vert.x' response, which works with every version of HTTP. */
final class ResponseConnection implements StreamConnection {

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final ContentCoding coding;

    ResponseConnection(HttpServerRequest request, ContentCoding coding) {
        this.request = request;
        this.response = request.response();
        this.coding = coding;
    }

    @Override
    public Future<Void> open(ControlFrame first, Runnable opened, Runnable closed) {
        Promise<Void> over = Promise.promise();
        Handler<Void> end = ignored -> {
            if (over.tryComplete()) {
                closed.run();
            }
        };
        response.exceptionHandler(ignored -> {});
        response.closeHandler(end);
        response.endHandler(end);
        response.setChunked(true).write(first.payload(coding)).onComplete(done -> {
            opened.run();
            // Both would be kept for the life of the stream.
            request.headers().clear();
            response.headers().clear();
        });
        return over.future();
    }

    @Override
    public void write(EventFrame frame, WriteListener listener) {
        write(frame.encoded(coding).payload(), listener);
    }

    @Override
    public void write(ControlFrame frame, WriteListener listener) {
        write(frame.payload(coding), listener);
    }

    private void write(Buffer bytes, WriteListener listener) {
        response.write(bytes).onComplete(done -> listener.finished(done.succeeded()));
    }

    @Override
    public long progress() {
        return 0;
    }

    @Override
    public boolean isClosed() {
        return response.ended() || response.closed();
    }

    @Override
    public Future<Void> end() {
        return response.end();
    }

    /** An HTTP/2 connection carries other requests, so only the stream is reset. */
    @Override
    public void abort() {
        if (request.version() == HttpVersion.HTTP_2) {
            response.reset();
        } else {
            VertxInternals.abort(request.connection());
        }
    }

    @Override
    public Optional<InetSocketAddress> remoteAddress() {
        SocketAddress address = request.connection().remoteAddress();
        return address == null || address.hostAddress() == null
                ? Optional.empty()
                : Optional.of(new InetSocketAddress(address.hostAddress(), address.port()));
    }
}
