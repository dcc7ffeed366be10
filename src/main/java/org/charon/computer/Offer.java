package org.charon.computer;

/**
 * What a pending reply has to offer for approval.
 *
 * @param draft how far it is
 * @param response the words; empty while there are none
 * @param problem why there are no better ones, as a sentence; null if all is well
 */
public record Offer(Draft draft, String response, String problem) {

    /** Nobody drafts. */
    public static final Offer NONE = new Offer(Draft.NONE, "", null);

    /** Somebody has begun to. */
    public static final Offer DRAFTING = new Offer(Draft.DRAFTING, "", null);

    /**
     * @param response a draft
     * @return that draft, for approval
     */
    public static Offer ready(String response) {
        return new Offer(Draft.READY, response, null);
    }

    /**
     * @param problem why there is no draft, as a sentence
     * @param canned what may be said instead
     * @return both, for the GM to decide
     */
    public static Offer failed(String problem, String canned) {
        return new Offer(Draft.FAILED, canned, problem);
    }
}
