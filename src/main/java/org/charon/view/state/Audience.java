package org.charon.view.state;

/** The audience a state is projected for. */
public enum Audience {
    GM,
    /** Sees what is revealed; anybody but the GM, and the GM's own player preview. */
    PLAYER
}
