package org.charon.stream;

import io.vertx.core.Future;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A connection in the test's own hands: nothing is taken until the test says so. */
final class FakeConnection implements StreamConnection {

    static final InetSocketAddress PEER = new InetSocketAddress("192.0.2.7", 50_000);

    private final List<String> written = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();
    private Receipt underway;
    private long progress;
    private boolean ending;
    private boolean closed;
    private boolean cut;

    /** What was written, whether it was taken yet or not. */
    List<String> written() {
        return written;
    }

    /** The kind of each event that was written. */
    List<String> kinds() {
        return kinds;
    }

    boolean isCut() {
        return cut;
    }

    boolean isEnding() {
        return ending;
    }

    /** The other side takes the write that is under way. */
    FakeConnection take() {
        return settle(true);
    }

    /** The other side takes the write that is under way, if there is one. */
    void takeIfAny() {
        if (underway != null) {
            settle(true);
        }
    }

    /** The other side takes a part of the write that is under way. */
    void takeSome() {
        progress++;
    }

    /** The write under way fails because the connection is gone. */
    FakeConnection breakOff() {
        closed = true;
        return settle(false);
    }

    void close() {
        closed = true;
    }

    private FakeConnection settle(boolean all) {
        Receipt receipt = underway;
        underway = null;
        receipt.taken(all);
        return this;
    }

    @Override
    public Future<Void> begin(ControlFrame first, Runnable begun, Runnable whenGone) {
        throw new UnsupportedOperationException("Streams are begun for screens, not by them");
    }

    @Override
    public void write(EventFrame frame, Receipt receipt) {
        String event = frame.plain().toString(StandardCharsets.UTF_8);
        event.lines()
                .filter(line -> line.startsWith("event: "))
                .forEach(line -> kinds.add(line.substring("event: ".length())));
        begin(
                event.lines()
                        .filter(line -> line.startsWith("id: "))
                        .findFirst()
                        .map(line -> line.substring("id: ".length()))
                        .orElse(event),
                receipt);
    }

    @Override
    public void ping(ControlFrame sign, Receipt receipt) {
        begin(sign.in(ContentCoding.NONE).toString(), receipt);
    }

    private void begin(String frame, Receipt receipt) {
        if (underway != null) {
            throw new IllegalStateException("two writes at once");
        }
        written.add(frame);
        underway = receipt;
    }

    @Override
    public long progress() {
        return progress;
    }

    @Override
    public boolean isGone() {
        return closed || ending;
    }

    @Override
    public Future<Void> end() {
        ending = true;
        return Future.succeededFuture();
    }

    @Override
    public void cut() {
        cut = true;
    }

    @Override
    public Optional<InetSocketAddress> peer() {
        return Optional.of(PEER);
    }
}
