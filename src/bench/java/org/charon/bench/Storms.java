package org.charon.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A network goes and comes back: all subscribers of a server drop at once and return evenly within a second, while the table plays on. What
 * counts is how long the writes take that are sent meanwhile, until they are answered. Everything is done by one thread, as in
 * {@link Load}.
 */
final class Storms implements AutoCloseable {

    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN_WRITES = SECOND / 20;
    private static final int CONNECTING = 128;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Each crowd comes from an address of its own, whose ports are not waiting for what the last one may still be sent. */
    private static int crowds;

    private final Target target;
    private final byte[] request;
    private final Selector selector = Selector.open();
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(256 * 1024);
    private final List<Returning> crowd = new ArrayList<>();
    private final WriteConnection writer;
    private final List<Long> answers = new ArrayList<>();
    private final List<Long> returns = new ArrayList<>();
    private InetAddress source;
    private int ready;
    private long sentAt;
    private long due;
    private boolean counts;

    /**
     * What came of it.
     *
     * @param server the series' name
     * @param subscribers how many dropped and returned
     * @param storms how often
     * @param answers for each write that was sent in a storm, nanoseconds until it was answered, sorted
     * @param returns for each storm, nanoseconds from the drop until the last one had its first event, sorted
     */
    record Result(String server, int subscribers, int storms, long[] answers, long[] returns) {}

    private Storms(Target target) throws IOException {
        this.target = target;
        request = target.request();
        writer = new WriteConnection(target.address(), selector);
    }

    /**
     * @param server the series' name
     * @param target the server
     * @param subscribers how many there are
     * @param storms how often all of them drop and return
     * @return what came of it
     * @throws IOException if a connection fails, or not all have returned after a minute
     */
    static Result of(String server, Target target, int subscribers, int storms) throws IOException {
        try (Storms weather = new Storms(target)) {
            weather.gather(subscribers);
            for (int storm = 0; storm < storms; storm++) {
                weather.calm();
                weather.storm(subscribers);
            }
            return new Result(server, subscribers, storms, sorted(weather.answers), sorted(weather.returns));
        }
    }

    private static long[] sorted(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private void gather(int subscribers) throws IOException {
        nextCrowd();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ready < subscribers) {
            while (crowd.size() < subscribers && crowd.size() - ready < CONNECTING) {
                crowd.add(new Returning());
            }
            turn(deadline);
        }
    }

    private void calm() throws IOException {
        long now = System.nanoTime();
        counts = false;
        due = Math.max(due, now);
        while (System.nanoTime() < now + SECOND || writer.waiting()) {
            writeIfDue();
            turn(now + PATIENCE.toNanos());
        }
    }

    private void storm(int subscribers) throws IOException {
        for (Returning one : crowd) {
            one.stream.close();
        }
        crowd.clear();
        nextCrowd();
        long start = System.nanoTime();
        long deadline = start + PATIENCE.toNanos();
        counts = true;
        while (ready < subscribers || System.nanoTime() < start + SECOND || writer.waiting()) {
            long now = System.nanoTime();
            while (crowd.size() < subscribers && now >= start + crowd.size() * SECOND / subscribers) {
                crowd.add(new Returning());
                if (crowd.size() % CONNECTING == 0) {
                    break;
                }
            }
            if (now < start + SECOND) {
                writeIfDue();
            }
            turn(deadline);
        }
        returns.add(crowd.stream().mapToLong(one -> one.firstAt).max().orElse(start) - start);
    }

    private void nextCrowd() throws IOException {
        ready = 0;
        source = InetAddress.getByName("127.0.1." + (2 + crowds++ % 250));
    }

    private void writeIfDue() throws IOException {
        long now = System.nanoTime();
        if (!writer.waiting() && now >= due) {
            ByteBuffer next = target.writes().next();
            sentAt = System.nanoTime();
            writer.send(next);
            due = Math.max(due + BETWEEN_WRITES, now);
        }
    }

    private void turn(long deadline) throws IOException {
        if (System.nanoTime() > deadline) {
            throw new IOException("After " + PATIENCE.toSeconds() + " s " + ready + " subscribers are back"
                    + (writer.waiting() ? ", and a write was not answered" : ""));
        }
        selector.select(this::handle, 1);
    }

    private void handle(SelectionKey key) {
        try {
            if (key.attachment() instanceof StreamConnection stream) {
                stream.handle(key, bytes);
                return;
            }
            boolean waited = writer.waiting();
            writer.read(bytes);
            if (waited && !writer.waiting() && counts) {
                answers.add(System.nanoTime() - sentAt);
            }
        } catch (IOException e) {
            throw new IllegalStateException("A connection failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        for (Returning one : crowd) {
            one.stream.close();
        }
        // Only now are the closed channels let go of.
        selector.selectNow();
        selector.close();
    }

    private final class Returning implements EventReader.Listener {

        private final StreamConnection stream;
        private long firstAt;

        Returning() throws IOException {
            stream = new StreamConnection(target.address(), source, request, selector, this);
        }

        @Override
        public void event(long revision, boolean patch) {
            if (firstAt == 0) {
                firstAt = stream.readAt();
                ready++;
            }
        }
    }
}
