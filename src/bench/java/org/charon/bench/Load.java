package org.charon.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Subscribers of one server, and whoever writes to it. One thread reads all of them, as they share a processor with the server; a read
 * is what it costs in any language, and little more.
 */
final class Load implements AutoCloseable {

    /** As little as the system grants, so that a subscriber that does not read is a burden soon. */
    private static final int STALLED_BUFFER = 4096;

    private static final int CONNECTING = 128;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long RATE_STEP = 1_000_000_000L / 20;

    /** Each crowd comes from an address of its own, so that no two have to share the ports of one. */
    private static int crowds;

    private final Target target;
    private final Selector selector = Selector.open();
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(256 * 1024);
    private final List<Subscriber> subscribers = new ArrayList<>();
    private final List<SocketChannel> stalled = new ArrayList<>();
    private final WriteConnection writer;
    private Tally tally = new Tally(0, 0);
    private Pace pace = Pace.LOCKSTEP;
    private long until;
    private long due;
    private long read;
    private long patches;
    private int ready;

    /**
     * Opens all streams and waits until each has had its first event, but for those that will never read one.
     *
     * @param target the server
     * @param count how many read
     * @param stalledCount how many do not
     * @throws IOException if one of them fails
     */
    Load(Target target, int count, int stalledCount) throws IOException {
        this.target = target;
        InetAddress source = InetAddress.getByName("127.0.0." + (2 + crowds++ % 250));
        byte[] request = target.request();
        try {
            for (int index = 0; index < stalledCount; index++) {
                stalled.add(stall(source, request));
            }
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ready < count) {
                while (subscribers.size() < count && subscribers.size() - ready < CONNECTING) {
                    subscribers.add(new Subscriber(source, request));
                }
                turn(deadline);
            }
            writer = new WriteConnection(target.address(), selector);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private SocketChannel stall(InetAddress source, byte[] request) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, STALLED_BUFFER);
        channel.bind(new InetSocketAddress(source, 0));
        channel.connect(target.address());
        channel.write(ByteBuffer.wrap(request));
        return channel;
    }

    /**
     * Writes at a pace, and waits until the last write is on every subscriber.
     *
     * @param how the pace
     * @param length for how long writes go out
     * @return what came of it
     * @throws IOException if a connection fails
     */
    Tally run(Pace how, Duration length) throws IOException {
        long before = subscribers.get(0).revision;
        for (Subscriber subscriber : subscribers) {
            if (subscriber.revision != before) {
                throw new IllegalStateException("The subscribers begin with different revisions");
            }
        }
        tally = new Tally(subscribers.size(), before);
        pace = how;
        read = 0;
        patches = 0;
        long start = System.nanoTime();
        due = start;
        until = start + length.toNanos();
        long deadline = until + PATIENCE.toNanos();
        writeIfDue();
        while (System.nanoTime() < until || writer.waiting() || !tally.settled()) {
            turn(deadline);
            writeIfDue();
        }
        return tally;
    }

    /**
     * @return how many read
     */
    int count() {
        return subscribers.size();
    }

    /**
     * @return bytes that the subscribers have read in the last run
     */
    long bytesRead() {
        return read;
    }

    /**
     * @return how many of the last run's events were patches
     */
    long patches() {
        return patches;
    }

    private void writeIfDue() throws IOException {
        long now = System.nanoTime();
        if (now >= until || writer.waiting()) {
            return;
        }
        boolean isDue =
                switch (pace) {
                    case LOCKSTEP -> tally.settled();
                    case FLOOD -> true;
                    case TABLE -> now >= due;
                };
        if (isDue) {
            ByteBuffer request = target.writes().next();
            tally.sent(System.nanoTime());
            writer.send(request);
            due = Math.max(due + RATE_STEP, now);
        }
    }

    /** Handles what has come, or waits for it until something is to be done. */
    private void turn(long deadline) throws IOException {
        long now = System.nanoTime();
        if (now > deadline) {
            throw new IOException("After " + PATIENCE.toSeconds() + " s " + ready + " of " + subscribers.size()
                    + " subscribers are connected; " + tally.unseen() + " of " + tally.writes()
                    + " writes are not on all of them"
                    + (writer != null && writer.waiting() ? ", the last was not answered" : ""));
        }
        long next = pace == Pace.TABLE && writer != null && !writer.waiting() && now < until ? due : now + RATE_STEP;
        long millis = Math.max(1, (next - now) / 1_000_000);
        selector.select(this::handle, millis);
    }

    private void handle(SelectionKey key) {
        try {
            if (key.attachment() instanceof StreamConnection stream) {
                read += stream.handle(key, bytes);
                return;
            }
            writer.read(bytes);
            writeIfDue();
        } catch (IOException e) {
            throw new IllegalStateException("A connection failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
        for (Subscriber subscriber : subscribers) {
            subscriber.stream.close();
        }
        for (SocketChannel channel : stalled) {
            channel.close();
        }
        // Only now are the closed channels let go of.
        selector.selectNow();
        selector.close();
    }

    private final class Subscriber implements EventReader.Listener {

        private final StreamConnection stream;
        private long revision = -1;

        Subscriber(InetAddress source, byte[] request) throws IOException {
            stream = new StreamConnection(target.address(), source, request, selector, this);
        }

        @Override
        public void event(long next, boolean patch) {
            if (patch) {
                patches++;
            }
            if (revision < 0) {
                ready++;
            } else {
                tally.saw(revision, next, stream.readAt());
            }
            revision = next;
        }
    }
}
