package org.charon.box;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/**
 * Prints how long each stage of a start took, when the system property {@code charon.start.trace} is set. Works the same on the JVM and
 * in a native binary. One line a stage, on standard error: milliseconds since the process began (the operating system counts these in
 * steps of 10 ms), milliseconds since the stage before, and the stage's name.
 */
public final class StartTrace {

    /** The system property that switches it on. */
    public static final String PROPERTY = "charon.start.trace";

    /** Null while it is off; set in {@code main}, so that a native image holds no reading of the builder's clock. */
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

    /** Switches it on if the property asks for it. To be called first of all in {@code main}. */
    public static void begin() {
        if (System.getProperty(PROPERTY) != null) {
            current = new StartTrace(System.err);
            reached("main");
        }
    }

    /** Notes that a stage is over; costs next to nothing while the trace is off. */
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
