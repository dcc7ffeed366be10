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
 * Sessions that were logged out of. A cookie is valid by itself, so these must be remembered, over restarts too. That
 * the last of their cookies has run out is not enough to forget one: a clock that jumped ahead jumps back, and the cookie
 * would be good again. So they are kept as long as they are few.
 */
final class EndedSessions {
    static final String FILE = "ended-sessions";
    /** Years of evenings; beyond it those are forgotten whose cookies have run out. */
    static final int KEPT = 5_000;

    private static final Logger LOG = Logger.getLogger(EndedSessions.class);

    private final DataFolder folder;
    private final Duration cookieLife;
    private final InstantSource clock;
    private final Map<String, Instant> ended = new ConcurrentHashMap<>();
    private boolean unwritten;

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
     * Ends a session at once. It stays ended whatever happens, unless the data folder cannot be written: then until the
     * server stops, and it is written down with the next one that can be.
     */
    synchronized void add(String sessionId) {
        Instant now = clock.instant();
        boolean fewer = forget(now);
        if (ended.putIfAbsent(sessionId, now) == null) {
            try {
                if (fewer || unwritten) {
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
        boolean cutOff;
        try {
            String text = Files.readString(file);
            text.lines().filter(line -> !line.isBlank()).forEach(this::read);
            cutOff = !text.endsWith("\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + "; make it readable, or delete it.", e);
        }
        // A line that was cut off must not run into the next one. Otherwise the file is left alone: writing it takes a
        // flush to the disk.
        unwritten = forget(clock.instant()) || cutOff;
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
        } catch (DateTimeParseException cutOff) {
            // Power went while the line was written: its session is ended all the same.
            ended.put(parts[0], clock.instant());
        }
    }

    private boolean forget(Instant now) {
        return ended.size() >= KEPT
                && ended.values().removeIf(end -> end.plus(cookieLife).isBefore(now));
    }

    private static String line(String sessionId, Instant end) {
        return sessionId + " " + end;
    }
}
