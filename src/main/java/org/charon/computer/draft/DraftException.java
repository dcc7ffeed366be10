package org.charon.computer.draft;

/** Why there is no draft. Has neither the service's message nor a cause, because these may repeat the API key. */
public final class DraftException extends Exception {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    /** Kinds of failure, with the explanation shown to the GM. */
    public enum Kind {
        TIMEOUT(true, "The language model did not answer in time; charon.ai.timeout says how long it may take."),
        /** HTTP 401 or 403. */
        KEY_REFUSED(false, "The language model's service refused the key. Check the variable CHARON_AI_API_KEY."),
        /** HTTP 404. */
        UNKNOWN_MODEL(
                false,
                "The service knows no such language model, or there is none at this address. Check charon.ai.model and"
                        + " charon.ai.base-url."),
        /** Other HTTP 4xx. */
        REFUSED(
                false,
                "The language model's service did not take the request. Check charon.ai.model; some models take no"
                        + " temperature in charon/context.yaml but 1."),
        /** HTTP 429. */
        TOO_FAST(true, "The language model's service wants to be asked less often, or its account is used up."),
        /** HTTP 5xx. */
        BROKEN(true, "The language model's service has a fault of its own. Try again in a moment."),
        /** No connection. */
        UNREACHABLE(
                true, "The language model's service cannot be reached. Check charon.ai.base-url, and that it runs."),
        /** The answer is not the expected JSON. */
        UNREADABLE(
                true,
                "The language model's answer could not be read. Check that what is at charon.ai.base-url speaks as"
                        + " charon.ai.provider says."),
        /** Anything else; the log has the cause. */
        UNEXPECTED(true, "Drafting failed for a reason that Charon does not know. Charon's log has the details."),
        /** The answer has no text. */
        EMPTY(true, "The language model answered with nothing. Try again, or take another charon.ai.model."),
        /** The server is shutting down. */
        STOPPED(false, "Charon is being stopped.");

        private final boolean retryable;
        private final String explanation;

        Kind(boolean retryable, String explanation) {
            this.retryable = retryable;
            this.explanation = explanation;
        }

        boolean isRetryable() {
            return retryable;
        }

        /** Explanation and remedy, for the GM. */
        public String explanation() {
            return explanation;
        }
    }

    /** Creates a failure of this kind. */
    public DraftException(Kind kind) {
        super(kind.explanation());
        this.kind = kind;
    }

    /** Kind of failure. */
    public Kind kind() {
        return kind;
    }
}
