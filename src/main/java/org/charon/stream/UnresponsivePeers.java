package org.charon.stream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Finds peers that have gone without a word: a phone out of range, a box without power. The system would go on sending to them for a
 * quarter of an hour and more, and takes whatever is written meanwhile. Its table of TCP connections
 * (<a href="https://www.kernel.org/doc/html/latest/networking/proc_net_tcp.html">/proc/net/tcp</a>) tells how often it has sent again
 * since the last acknowledgement. Where there is no such table, nobody is found.
 *
 * <p>For one thread at a time.
 */
final class UnresponsivePeers {

    /** Linux'; below /proc/self, because a service may see no more of /proc than that. */
    private static final List<String> TABLES = List.of("/proc/self/net/tcp", "/proc/self/net/tcp6");

    private static final Logger LOG = Logger.getLogger(UnresponsivePeers.class);

    /** Sending again waits twice as long each time, so that a network that merely loses much never comes so far. */
    private static final int FEWEST_RETRIES = 5;

    private static final String RETRANSMITTING = "01:";

    /** The columns of a row. */
    private static final int REMOTE = 2;

    private static final int TIMER = 5;
    private static final int RETRIES = 6;

    private final List<Path> tables;
    private Map<InetSocketAddress, Silence> silent = Map.of();

    private record Silence(long sinceNanos, int retries) {}

    /** Looks at the connections of this machine. */
    UnresponsivePeers() {
        this(TABLES.stream().map(Path::of).toList());
    }

    /**
     * @param tables as the system writes them; those that are missing are left out
     */
    UnresponsivePeers(List<Path> tables) {
        this.tables = tables;
    }

    /**
     * Reads the tables. To be called every few seconds, for what it knows is how things were at each call.
     *
     * @param nowNanos of a clock that does not jump, as {@link System#nanoTime} is
     * @param limit how long a peer may be silent
     * @return who has been silent for longer
     */
    Set<InetSocketAddress> check(long nowNanos, Duration limit) {
        Map<InetSocketAddress, Silence> now = new HashMap<>();
        for (Path table : tables) {
            try (Stream<String> rows = Files.lines(table)) {
                // With thousands of screens there are as many rows, and next to none of them is worth taking apart.
                rows.filter(row -> row.contains(RETRANSMITTING))
                        .forEach(row -> note(row.strip().split("[ ]+"), nowNanos, now));
            } catch (NoSuchFileException e) {
                LOG.debugf("There is no %s here; peers that vanish are noticed by the system alone.", table);
            } catch (IOException e) {
                LOG.debugf(e, "%s cannot be read; peers that vanish are noticed by the system alone.", table);
            }
        }
        silent = now;
        return now.entrySet().stream()
                .filter(peer -> peer.getValue().retries() >= FEWEST_RETRIES)
                .filter(peer -> nowNanos - peer.getValue().sinceNanos() >= limit.toNanos())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void note(String[] row, long nowNanos, Map<InetSocketAddress, Silence> now) {
        if (row.length <= RETRIES || !row[TIMER].startsWith(RETRANSMITTING)) {
            return;
        }
        int retries = Integer.parseInt(row[RETRIES], 16);
        if (retries > 0) {
            InetSocketAddress peer = address(row[REMOTE]);
            Silence before = silent.get(peer);
            // One that counts anew has been answered in between.
            boolean still = before != null && before.retries() <= retries;
            now.put(peer, new Silence(still ? before.sinceNanos() : nowNanos, retries));
        }
    }

    /** Words of 32 bits, each in the order of bytes of the machine, and all of ours are little-endian. */
    private static InetSocketAddress address(String hex) {
        int colon = hex.indexOf(':');
        byte[] words = HexFormat.of().parseHex(hex, 0, colon);
        byte[] address = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            address[i] = words[i / 4 * 4 + 3 - i % 4];
        }
        try {
            return new InetSocketAddress(
                    InetAddress.getByAddress(address), Integer.parseInt(hex.substring(colon + 1), 16));
        } catch (IOException e) {
            throw new IllegalStateException("The system's own table has no address in " + hex, e);
        }
    }
}
