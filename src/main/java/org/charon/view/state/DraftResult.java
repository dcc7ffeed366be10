package org.charon.view.state;

/** The draft of a pending reply, empty while there is none, and the reason if drafting failed, otherwise null. */
public record DraftResult(DraftState draft, String response, String problem) {

    /** No draft was requested. */
    public static final DraftResult NONE = new DraftResult(DraftState.NONE, "", null);

    public static final DraftResult DRAFTING = new DraftResult(DraftState.DRAFTING, "", null);

    public static DraftResult ready(String response) {
        return new DraftResult(DraftState.READY, response, null);
    }

    /** Drafting failed; a canned line is offered instead. */
    public static DraftResult failed(String problem, String canned) {
        return new DraftResult(DraftState.FAILED, canned, problem);
    }
}
