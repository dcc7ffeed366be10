package org.charon.view;

import org.charon.view.state.Audience;

/** The sender of a command. The audience decides what they may do and what the answer may contain. */
public record Actor(Audience audience) {

    public static final Actor GM = new Actor(Audience.GM);

    /** Anybody but the GM, logged in or not. */
    public static final Actor PLAYER = new Actor(Audience.PLAYER);

    public boolean isGm() {
        return audience == Audience.GM;
    }
}
