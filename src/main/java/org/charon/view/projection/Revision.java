package org.charon.view.projection;

import java.time.Instant;

/** Identifies a published state. The instance id is new at every start of the server; revisions count from 1. */
public record Revision(String instanceId, long number, Instant updatedAt) {

    public Revision next(Instant now) {
        return new Revision(instanceId, number + 1, now);
    }
}
