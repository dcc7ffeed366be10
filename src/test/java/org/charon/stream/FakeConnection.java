package org.charon.stream;

import io.vertx.core.Future;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.charon.stream.transport.ContentCoding;
import org.charon.stream.transport.ControlFrame;
import org.charon.stream.transport.EventFrame;
import org.charon.stream.transport.StreamConnection;

/** A connection whose writes the test completes. */
final class FakeConnection implements StreamConnection {

    static final InetSocketAddress PEER = new InetSocketAddress("192.0.2.7", 50_000);

    private final List<String> written = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();
    private WriteListener underway;
    private long progress;
    private boolean ending;
    private boolean closed;
    private boolean aborted;

    /** Everything written so far, accepted or not. */
    List<String> written() {
        return written;
    }

    /** The type of each event written. */
    List<String> kinds() {
        return kinds;
    }

    boolean isAborted() {
        return aborted;
    }

    boolean isEnding() {
        return ending;
    }

    /** Completes the current write. */
    FakeConnection take() {
        return settle(true);
    }

    /** Completes the current write if there is one. */
    void takeIfAny() {
        if (underway != null) {
            settle(true);
        }
    }

    /** Accepts a part of the current write. */
    void takeSome() {
        progress++;
    }

    /** Fails the current write as if the connection was lost. */
    FakeConnection breakOff() {
        closed = true;
        return settle(false);
    }

    void close() {
        closed = true;
    }

    private FakeConnection settle(boolean success) {
        WriteListener listener = underway;
        underway = null;
        listener.finished(success);
        return this;
    }

    @Override
    public Future<Void> open(ControlFrame first, Runnable opened, Runnable closed) {
        throw new UnsupportedOperationException("The broadcaster opens connections, not the subscriber");
    }

    @Override
    public void write(EventFrame frame, WriteListener listener) {
        String event = frame.payload().toString(StandardCharsets.UTF_8);
        event.lines()
                .filter(line -> line.startsWith("event: "))
                .forEach(line -> kinds.add(line.substring("event: ".length())));
        begin(
                event.lines()
                        .filter(line -> line.startsWith("id: "))
                        .findFirst()
                        .map(line -> line.substring("id: ".length()))
                        .orElse(event),
                listener);
    }

    @Override
    public void write(ControlFrame frame, WriteListener listener) {
        begin(frame.payload(ContentCoding.IDENTITY).toString(), listener);
    }

    private void begin(String frame, WriteListener listener) {
        if (underway != null) {
            throw new IllegalStateException("two writes at once");
        }
        written.add(frame);
        underway = listener;
    }

    @Override
    public long progress() {
        return progress;
    }

    @Override
    public boolean isClosed() {
        return closed || ending;
    }

    @Override
    public Future<Void> end() {
        ending = true;
        return Future.succeededFuture();
    }

    @Override
    public void abort() {
        aborted = true;
    }

    @Override
    public Optional<InetSocketAddress> remoteAddress() {
        return Optional.of(PEER);
    }
}
