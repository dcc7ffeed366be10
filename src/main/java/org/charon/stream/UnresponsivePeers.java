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
 * Finds TCP peers that have vanished without closing the connection, such as a phone out of range; Linux would retransmit for a quarter of
 * an hour or longer. Uses the retransmissions since the last acknowledgement in <a
 * href="https://www.kernel.org/doc/html/latest/networking/proc_net_tcp.html">/proc/net/tcp</a>; finds no peer without it. Not thread-safe.
 */
final class UnresponsivePeers {

    /** Below /proc/self, the only part of /proc that a sandboxed service may see. */
    private static final List<String> TABLES = List.of("/proc/self/net/tcp", "/proc/self/net/tcp6");

    private static final Logger LOG = Logger.getLogger(UnresponsivePeers.class);

    /** The interval doubles with each retransmission, so packet loss alone does not reach this number. */
    private static final int MIN_RETRANSMISSIONS = 5;

    /** Prefix of rows with an active retransmission timer. */
    private static final String RETRANSMITTING = "01:";

    // Columns of a row.
    private static final int REMOTE = 2;

    private static final int TIMER = 5;
    private static final int RETRIES = 6;

    private final List<Path> tables;
    private Map<InetSocketAddress, Silence> silent = Map.of();

    private record Silence(long sinceNanos, int retries) {}

    UnresponsivePeers() {
        this(TABLES.stream().map(Path::of).toList());
    }

    /** Expects the format of /proc/net/tcp; missing files are ignored. */
    UnresponsivePeers(List<Path> tables) {
        this.tables = tables;
    }

    /**
     * Returns the peers that have acknowledged nothing for longer than the limit, measured from call to call. Call it every few seconds.
     */
    Set<InetSocketAddress> check(long nowNanos, Duration limit) {
        Map<InetSocketAddress, Silence> now = new HashMap<>();
        for (Path table : tables) {
            try (Stream<String> rows = Files.lines(table)) {
                // Parsing every row would be slow: there are as many as connections.
                rows.filter(row -> row.contains(RETRANSMITTING))
                        .forEach(row -> note(row.strip().split("[ ]+"), nowNanos, now));
            } catch (NoSuchFileException e) {
                LOG.debugf("%s does not exist; only the operating system notices peers that vanish.", table);
            } catch (IOException e) {
                LOG.debugf(e, "%s cannot be read; only the operating system notices peers that vanish.", table);
            }
        }
        silent = now;
        return now.entrySet().stream()
                .filter(peer -> peer.getValue().retries() >= MIN_RETRANSMISSIONS)
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
            // A lower count means an acknowledgement in between.
            boolean still = before != null && before.retries() <= retries;
            now.put(peer, new Silence(still ? before.sinceNanos() : nowNanos, retries));
        }
    }

    /** 32-bit words in the machine's byte order, which is little-endian on all supported machines. */
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
            throw new IllegalStateException("No address in the table of connections: " + hex, e);
        }
    }
}
