package org.charon.computer;

import java.time.Instant;

/** Predictable ids. */
public final class TestIds {

    public static final Instant NOW = Instant.parse("2187-03-01T20:15:00Z");

    private TestIds() {}

    /** Ids for a query; the pending reply is {@code p-} and its message {@code r-}, followed by the query's id. */
    public static NewIds of(String queryId) {
        return new NewIds(queryId, "p-" + queryId, "r-" + queryId, NOW);
    }
}
