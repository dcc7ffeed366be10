package org.charon.box;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/**
 * Prints the duration of start-up stages to standard error if the system property {@code charon.start.trace} is set, on the JVM
 * and in a native image. One line per stage: milliseconds since the process started (with a resolution of 10 ms), milliseconds
 * since the previous stage, name.
 */
public final class StartTrace {

    /** System property that enables the trace. */
    public static final String PROPERTY = "charon.start.trace";

    /** Null if disabled. Set at run time, so that a native image contains no clock reading of its build. */
    private static volatile StartTrace current;

    private final PrintStream out;
    private final long startNanos;
    private final long sinceProcess;
    private long lastNanos;

    private StartTrace(PrintStream out) {
        this.out = out;
        startNanos = System.nanoTime();
        lastNanos = startNanos;
        sinceProcess = ProcessHandle.current()
                .info()
                .startInstant()
                .map(began -> Duration.between(began, Instant.now()).toMillis())
                .orElse(0L);
    }

    /** Enables the trace if requested. Call this first in {@code main}. */
    public static void begin() {
        if (System.getProperty(PROPERTY) != null) {
            current = new StartTrace(System.err);
            reached("main");
        }
    }

    /** Records the end of a stage; nearly free if disabled. */
    public static void reached(String stage) {
        StartTrace trace = current;
        if (trace != null) {
            trace.print(stage);
        }
    }

    private synchronized void print(String stage) {
        long now = System.nanoTime();
        out.printf(
                "start %6d ms %+6d  %s%n",
                sinceProcess + (now - startNanos) / 1_000_000, (now - lastNanos) / 1_000_000, stage);
        lastNanos = now;
    }
}
