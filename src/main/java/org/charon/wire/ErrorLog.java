package org.charon.wire;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keeps what went wrong for the log, and gives the client no more than a number to find it by. */
@Singleton
final class ErrorLog {
    private static final Logger LOG = Logger.getLogger(ErrorLog.class);

    /**
     * @param unexpected what nobody foresaw
     * @return the words for the client
     */
    String note(Throwable unexpected) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        // A client that went away in the middle of a request is no fault of ours.
        Logger.Level level = unexpected instanceof IOException ? Logger.Level.DEBUG : Logger.Level.ERROR;
        LOG.logf(level, unexpected, "A request failed (%s)", id);
        return "Something went wrong inside Charon; its log has more under " + id + ".";
    }
}
