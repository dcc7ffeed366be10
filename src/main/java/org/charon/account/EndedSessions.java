package org.charon.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.charon.box.DataFolder;
import org.jboss.logging.Logger;

/**
 * Sessions that ended by logout, kept across restarts because their cookies stay valid by themselves. Expired cookies are not a
 * reason to forget a session early: if the clock was wrong and is corrected, they become valid again.
 */
final class EndedSessions {
    static final String FILE = "ended-sessions";
    /** Number of sessions kept regardless of age. Beyond it, sessions with expired cookies are dropped. */
    static final int MIN_KEPT = 5_000;

    private static final Logger LOG = Logger.getLogger(EndedSessions.class);

    private final DataFolder folder;
    private final Duration cookieLifetime;
    private final InstantSource clock;
    private final Map<String, Instant> ended = new ConcurrentHashMap<>();
    private boolean unwritten;

    /** @param folder stores the list, one line {@code id instant} per session */
    EndedSessions(DataFolder folder, Duration cookieLifetime, InstantSource clock) {
        this.folder = folder;
        // A request in progress during the logout may receive a cookie shortly after it.
        this.cookieLifetime = cookieLifetime.plusHours(1);
        this.clock = clock;
        load();
    }

    boolean contains(String sessionId) {
        return ended.containsKey(sessionId);
    }

    /**
     * Ends a session at once. If the data folder cannot be written, the session is kept in memory and written with the next one.
     */
    synchronized void add(String sessionId) {
        Instant now = clock.instant();
        boolean pruned = prune(now);
        if (ended.putIfAbsent(sessionId, now) == null) {
            try {
                if (pruned || unwritten) {
                    store();
                } else {
                    folder.append(FILE, line(sessionId, now));
                }
                unwritten = false;
            } catch (UncheckedIOException full) {
                unwritten = true;
                LOG.warnf("A logout is good until Charon stops: %s", full.getMessage());
            }
        }
    }

    private void load() {
        Path file = folder.file(FILE);
        if (!Files.exists(file)) {
            return;
        }
        boolean incomplete;
        try {
            String text = Files.readString(file);
            text.lines().filter(line -> !line.isBlank()).forEach(this::read);
            incomplete = !text.endsWith("\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + "; make it readable, or delete it.", e);
        }
        // An incomplete last line must not join the next one. Otherwise only append, because rewriting the file costs a
        // flush.
        unwritten = prune(clock.instant()) || incomplete;
    }

    private void store() {
        folder.write(
                FILE,
                ended.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()) + "\n")
                        .collect(Collectors.joining()));
    }

    private void read(String line) {
        String[] parts = line.split(" ");
        try {
            ended.put(parts[0], parts.length == 2 ? Instant.parse(parts[1]) : clock.instant());
        } catch (DateTimeParseException incomplete) {
            // Incomplete because of a power failure; the session has ended nevertheless.
            ended.put(parts[0], clock.instant());
        }
    }

    private boolean prune(Instant now) {
        return ended.size() >= MIN_KEPT
                && ended.values().removeIf(end -> end.plus(cookieLifetime).isBefore(now));
    }

    private static String line(String sessionId, Instant end) {
        return sessionId + " " + end;
    }
}
