package org.charon.computer.draft;

import jakarta.enterprise.context.ApplicationScoped;
import org.charon.computer.Channel;

/** Has replies drafted by the configured language model. */
@ApplicationScoped
public class Drafting {

    /**
     * @return whether drafts can be had
     */
    public boolean isOn() {
        return false;
    }

    /**
     * @return who drafts, for the GM to know
     */
    public DraftingStanding standing() {
        return new DraftingStanding("none", "", null);
    }

    /**
     * Begins to draft and returns at once. What comes of it goes to the reply, if it still waits by then.
     *
     * @param channel where
     * @param pendingId of a reply that is marked as being drafted
     */
    public void begin(Channel channel, String pendingId) {
        throw new IllegalStateException("Nobody drafts");
    }
}
