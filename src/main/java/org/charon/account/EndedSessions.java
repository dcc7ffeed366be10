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

/**
 * Sessions that were logged out of. A cookie is valid by itself, so these must be remembered, over restarts too, until
 * the last of their cookies has run out.
 */
final class EndedSessions {
    static final String FILE = "ended-sessions";

    private final DataFolder folder;
    private final Duration cookieLife;
    private final InstantSource clock;
    private final Map<String, Instant> ended = new ConcurrentHashMap<>();

    /**
     * @param folder where the list is kept, a line {@code id instant} each
     * @param cookieLife how long after its making a cookie is valid
     * @param clock tells when
     */
    EndedSessions(DataFolder folder, Duration cookieLife, InstantSource clock) {
        this.folder = folder;
        // A request that was under way during the logout may have been given a cookie just after it.
        this.cookieLife = cookieLife.plusHours(1);
        this.clock = clock;
        load();
    }

    /** Whether that session has been ended. */
    boolean contains(String sessionId) {
        return ended.containsKey(sessionId);
    }

    /**
     * Ends a session; when this returns, it stays ended whatever happens.
     *
     * @throws UncheckedIOException if that could not be written down
     */
    synchronized void add(String sessionId) {
        Instant now = clock.instant();
        forget(now);
        if (ended.putIfAbsent(sessionId, now) == null) {
            folder.append(FILE, line(sessionId, now));
        }
    }

    private void load() {
        Path file = folder.file(FILE);
        if (!Files.exists(file)) {
            return;
        }
        try {
            Files.readAllLines(file).stream().filter(line -> !line.isBlank()).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + "; make it readable, or delete it.", e);
        }
        forget(clock.instant());
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
        } catch (DateTimeParseException cutOff) {
            // Power went while the line was written: its session is ended all the same.
            ended.put(parts[0], clock.instant());
        }
    }

    private void forget(Instant now) {
        ended.values().removeIf(end -> end.plus(cookieLife).isBefore(now));
    }

    private static String line(String sessionId, Instant end) {
        return sessionId + " " + end;
    }
}
