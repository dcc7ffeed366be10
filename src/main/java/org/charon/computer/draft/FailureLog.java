package org.charon.computer.draft;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jboss.logging.Logger;

/** Logs failures that no {@link DraftFailure.Kind} foresees, with their causes. */
public final class FailureLog {

    private static final Logger LOG = Logger.getLogger(FailureLog.class);
    private static final String MASK = "[charon.ai.api-key]";

    private final String key;

    /**
     * @param key of the language model's service, which a message may repeat and the log must not; empty for none
     */
    public FailureLog(String key) {
        this.key = key;
    }

    /**
     * @param failure whose stack and causes are logged
     */
    public void unexpected(Throwable failure) {
        // As text: the exceptions themselves cannot be rid of the key.
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        String text = trace.toString();
        LOG.errorf("Drafting failed unexpectedly: %s", key.isEmpty() ? text : text.replace(key, MASK));
    }
}
