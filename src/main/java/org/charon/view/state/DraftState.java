package org.charon.view.state;

/** How far a pending reply's draft is. */
public enum DraftState {
    /** Nobody drafts: the GM writes the reply, or takes a canned one. */
    NONE,
    /** It is being written. */
    DRAFTING,
    /** It may be approved. */
    READY,
    /** It could not be written; a canned line stands in its place. */
    FAILED
}
