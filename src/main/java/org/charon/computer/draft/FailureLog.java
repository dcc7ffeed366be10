package org.charon.computer.draft;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jboss.logging.Logger;

/** Logs unexpected failures with their causes, and masks the API key. */
public final class FailureLog {

    private static final Logger LOG = Logger.getLogger(FailureLog.class);
    private static final String MASK = "[charon.ai.api-key]";

    private final String key;

    /** Masks this key; empty for none. */
    public FailureLog(String key) {
        this.key = key;
    }

    /** Logs the stack trace with all causes. */
    public void unexpected(Throwable failure) {
        // As text, since the key cannot be removed from an exception.
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        String text = trace.toString();
        LOG.errorf("Drafting failed unexpectedly: %s", key.isEmpty() ? text : text.replace(key, MASK));
    }
}
