package org.charon.computer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The ids and the time that an exchange with the ship computer is given, so that what is done with them is pure.
 *
 * @param queryId of what is asked
 * @param pendingId of the reply that is to be approved
 * @param replyId of the message that a reply becomes, should it need no approval
 * @param now the time, UTC
 */
public record NewIds(String queryId, String pendingId, String replyId, Instant now) {

    /**
     * @return new ids, and the time to the millisecond
     */
    static NewIds draw() {
        return new NewIds(newId(), newId(), newId(), moment());
    }

    /**
     * @return an id that nothing has yet
     */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /**
     * @return the time, UTC, to the millisecond as it is told
     */
    public static Instant moment() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
