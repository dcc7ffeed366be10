package org.charon.view.state;

/**
 * What a pending reply has to offer for approval.
 *
 * @param draft how far it is
 * @param response the words; empty while there are none
 * @param problem why there are no better ones, as a sentence; null if all is well
 */
public record DraftResult(DraftState draft, String response, String problem) {

    /** Nobody drafts. */
    public static final DraftResult NONE = new DraftResult(DraftState.NONE, "", null);

    /** Somebody has begun to. */
    public static final DraftResult DRAFTING = new DraftResult(DraftState.DRAFTING, "", null);

    /**
     * @param response a draft
     * @return that draft, for approval
     */
    public static DraftResult ready(String response) {
        return new DraftResult(DraftState.READY, response, null);
    }

    /**
     * @param problem why there is no draft, as a sentence
     * @param canned what may be said instead
     * @return both, for the GM to decide
     */
    public static DraftResult failed(String problem, String canned) {
        return new DraftResult(DraftState.FAILED, canned, problem);
    }
}
