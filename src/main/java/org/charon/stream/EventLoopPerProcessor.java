package org.charon.stream;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Sets one event loop per processor instead of Quarkus' default of two, which would only compete, because every loop is woken for every
 * revision. Any other configuration source takes precedence.
 */
public final class EventLoopPerProcessor implements ConfigSource {

    private static final String LOOPS = "quarkus.vertx.event-loops-pool-size";

    /** Just above Quarkus' defaults. */
    private static final int ORDINAL = Integer.MIN_VALUE + 1_000;

    /** A single loop would let one connection's work delay all others. */
    private static final int MIN_LOOPS = 2;

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(LOOPS);
    }

    @Override
    public String getValue(String name) {
        return LOOPS.equals(name)
                ? String.valueOf(Math.max(MIN_LOOPS, Runtime.getRuntime().availableProcessors()))
                : null;
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public String getName() {
        return "one event loop per processor";
    }
}
