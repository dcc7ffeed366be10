package org.charon.view.projection;

import java.time.Instant;

/**
 * Identifies a published state.
 *
 * @param instanceId new at every start of the server
 * @param revision from 1, increased by one with every change
 */
public record Revision(String instanceId, long revision, Instant updatedAt) {

    public Revision next(Instant now) {
        return new Revision(instanceId, revision + 1, now);
    }
}
