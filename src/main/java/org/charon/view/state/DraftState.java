package org.charon.view.state;

/** Progress of a pending reply's draft. */
public enum DraftState {
    /** No draft was requested: the GM writes the reply or uses a canned one. */
    NONE,
    DRAFTING,
    READY,
    /** Drafting failed; a canned line is offered instead. */
    FAILED
}
