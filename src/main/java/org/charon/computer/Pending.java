package org.charon.computer;

import java.time.Instant;

/**
 * A reply that the GM has not approved yet. Nothing of it but its query id ever goes to the players.
 *
 * @param pendingId its id
 * @param queryId id of the query it answers; of no message if the GM asked for it
 * @param query what was asked
 * @param response the draft; empty while there is none
 * @param timestamp when it was asked, UTC
 */
public record Pending(String pendingId, String queryId, String query, String response, Instant timestamp) {}
