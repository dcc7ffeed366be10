package org.charon.computer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Ids and time for a new query and its reply, created outside of the change so that the change is pure. */
public record NewIds(String queryId, String pendingId, String replyId, Instant now) {

    /** Creates random ids and reads the clock. */
    static NewIds create() {
        return new NewIds(newId(), newId(), newId(), currentTime());
    }

    /** A random UUID. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** The current time in milliseconds, the precision of the JSON answers. */
    public static Instant currentTime() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
