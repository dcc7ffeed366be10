package org.charon.computer.draft;

/**
 * Why there is no draft. Bears none of the words of whoever failed, and no cause: what a service answers may repeat the key that it was
 * sent.
 */
public final class DraftFailure extends Exception {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    /** What kind of failure it is. */
    public enum Kind {
        /** No answer in time. */
        TIMEOUT(true, "The language model did not answer in time; charon.ai.timeout says how long it may take."),
        /** 401 or 403. */
        KEY_REFUSED(false, "The language model's service refused the key. Check the variable CHARON_AI_API_KEY."),
        /** 404. */
        UNKNOWN_MODEL(
                false,
                "The service knows no such language model, or there is none at this address. Check charon.ai.model and"
                        + " charon.ai.base-url."),
        /** Any other refusal. */
        REFUSED(
                false,
                "The language model's service did not take the request. Check charon.ai.model; some models take no"
                        + " temperature in charon/context.yaml but 1."),
        /** 429. */
        TOO_FAST(true, "The language model's service wants to be asked less often, or its account is used up."),
        /** 5xx. */
        BROKEN(true, "The language model's service has a fault of its own. Try again in a moment."),
        /** Nobody there. */
        UNREACHABLE(
                true, "The language model's service cannot be reached. Check charon.ai.base-url, and that it runs."),
        /** Not what was to be expected. */
        UNREADABLE(
                true,
                "The language model's answer could not be read. Check that what is at charon.ai.base-url speaks as"
                        + " charon.ai.provider says."),
        /** Anything else; the log has its cause. */
        UNEXPECTED(true, "Drafting failed for a reason that Charon does not know. Charon's log has the details."),
        /** Nothing was said. */
        EMPTY(true, "The language model answered with nothing. Try again, or take another charon.ai.model."),
        /** The server is going down. */
        STOPPED(false, "Charon is being stopped.");

        private final boolean passing;
        private final String words;

        Kind(boolean passing, String words) {
            this.passing = passing;
            this.words = words;
        }

        /**
         * @return whether trying once more may help
         */
        boolean isPassing() {
            return passing;
        }

        /**
         * @return why, and what to do, for the GM
         */
        public String words() {
            return words;
        }
    }

    /**
     * @param kind what kind of failure
     */
    public DraftFailure(Kind kind) {
        super(kind.words());
        this.kind = kind;
    }

    /**
     * @return what kind of failure it is
     */
    public Kind kind() {
        return kind;
    }
}
