package org.charon.computer;

import java.time.Instant;

/** Tickets whose ids can be told by heart. */
public final class TestIds {

    /** When everything happens. */
    public static final Instant NOW = Instant.parse("2187-03-01T20:15:00Z");

    private TestIds() {}

    /**
     * @param queryId id of the query
     * @return a ticket for it; its pending reply is {@code p-} and that id, what is said at once {@code r-} and that id
     */
    public static NewIds of(String queryId) {
        return new NewIds(queryId, "p-" + queryId, "r-" + queryId, NOW);
    }
}
