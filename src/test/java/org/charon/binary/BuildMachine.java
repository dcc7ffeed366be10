package org.charon.binary;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;

/**
 * What only this process, on this machine, can have read: the time since it began, and values of its environment, which are given to it
 * with {@link #MARK} in them. Not its language, which {@code quarkus.default-locale} decides.
 */
final class BuildMachine {
    /** Part of each path, name and variable of the process' environment, and of nothing else. */
    static final String MARK = "machine-that-builds";

    /** The process' zone; nobody would write it into a program. */
    static final String ZONE = "Antarctica/Troll";

    private final long startMillis = System.currentTimeMillis();
    private final long startNanos = System.nanoTime();
    private final String host = hostName();

    private BuildMachine() {}

    /** For a process that has just begun. */
    static BuildMachine now() {
        return new BuildMachine();
    }

    /**
     * @param value a single object
     * @return what it tells of the machine
     */
    Optional<String> reading(Object value) {
        if (isTime(value)) {
            return Optional.of("a reading of the clock");
        }
        boolean isEnvironment = text(value).contains(MARK)
                || !host.isEmpty() && value.equals(host)
                || value instanceof ZoneId zone && zone.getId().equals(ZONE)
                || value instanceof TimeZone zone && zone.getID().equals(ZONE);
        return isEnvironment ? Optional.of("a value of the environment") : Optional.empty();
    }

    private boolean isTime(Object value) {
        if (value instanceof Long number) {
            return isMillis(number) || isNanos(number) || isSeconds(number);
        }
        if (value instanceof Integer number) {
            return isSeconds(number);
        }
        return instant(value).map(Instant::toEpochMilli).filter(this::isMillis).isPresent()
                || value instanceof LocalDate date && date.equals(LocalDate.now(Clock.systemUTC()));
    }

    private static Optional<Instant> instant(Object value) {
        if (value instanceof Instant instant) {
            return Optional.of(instant);
        }
        if (value instanceof java.sql.Date || value instanceof java.sql.Time) {
            return Optional.of(Instant.ofEpochMilli(((Date) value).getTime()));
        }
        if (value instanceof Date date) {
            return Optional.of(date.toInstant());
        }
        if (value instanceof Calendar calendar) {
            return Optional.of(calendar.toInstant());
        }
        if (value instanceof FileTime time) {
            return Optional.of(time.toInstant());
        }
        if (value instanceof ZonedDateTime time) {
            return Optional.of(time.toInstant());
        }
        if (value instanceof OffsetDateTime time) {
            return Optional.of(time.toInstant());
        }
        return value instanceof LocalDateTime time
                ? Optional.of(time.atZone(ZoneId.systemDefault()).toInstant())
                : Optional.empty();
    }

    private boolean isMillis(long value) {
        return startMillis <= value && value <= System.currentTimeMillis();
    }

    private boolean isSeconds(long value) {
        return startMillis / 1000 <= value && value <= System.currentTimeMillis() / 1000;
    }

    /** A whole number of milliseconds is more likely a constant: the machine may have been on for just as long. */
    private boolean isNanos(long value) {
        return value % 1_000_000 != 0 && value - startNanos >= 0 && System.nanoTime() - value >= 0;
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        if (value instanceof char[] chars) {
            return new String(chars);
        }
        return value instanceof CharSequence || value instanceof Path || value instanceof File ? value.toString() : "";
    }

    /** Empty where it cannot be told from any other text. */
    private static String hostName() {
        try {
            String name = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
            return name.equals("localhost") ? "" : name;
        } catch (IOException e) {
            return "";
        }
    }
}
