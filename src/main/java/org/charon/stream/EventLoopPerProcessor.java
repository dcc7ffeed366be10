package org.charon.stream;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Has as many event loops as there are processors, where Quarkus would have twice as many: a revision goes out by every loop, and two
 * loops that share a processor only take it from each other. Any other source of configuration overrules this one.
 */
public final class EventLoopPerProcessor implements ConfigSource {

    /** Quarkus' own name for the number of event loops. */
    private static final String LOOPS = "quarkus.vertx.event-loops-pool-size";

    /** Below everything, Quarkus' own defaults excepted. */
    private static final int ORDINAL = Integer.MIN_VALUE + 1_000;

    /** With a single loop, one connection's work would make all others wait. */
    private static final int FEWEST = 2;

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(LOOPS);
    }

    @Override
    public String getValue(String name) {
        return LOOPS.equals(name)
                ? String.valueOf(Math.max(FEWEST, Runtime.getRuntime().availableProcessors()))
                : null;
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public String getName() {
        return "an event loop for each processor";
    }
}
