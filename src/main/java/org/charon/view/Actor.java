package org.charon.view;

import org.charon.view.state.Audience;

/**
 * Who sends a command.
 *
 * @param audience decides what they may do, and what the answer may tell them
 */
public record Actor(Audience audience) {

    /** The game master. */
    public static final Actor GM = new Actor(Audience.GM);

    /** Anybody else, logged in or not. */
    public static final Actor PLAYER = new Actor(Audience.PLAYER);

    /**
     * @return whether this is the game master
     */
    public boolean isGm() {
        return audience == Audience.GM;
    }
}
