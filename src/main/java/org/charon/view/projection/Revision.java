package org.charon.view.projection;

import java.time.Instant;

/**
 * What tells one published state from every other.
 *
 * @param instanceId made at the start of the server
 * @param revision from 1, one more with every change
 * @param updatedAt when the change was made
 */
public record Revision(String instanceId, long revision, Instant updatedAt) {

    /**
     * @param now when the change was made
     * @return the stamp of the next state
     */
    public Revision next(Instant now) {
        return new Revision(instanceId, revision + 1, now);
    }
}
