package org.charon.wire;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Logs unexpected exceptions and gives the client only an id to find them by. */
@Singleton
final class ErrorLog {
    private static final Logger LOG = Logger.getLogger(ErrorLog.class);

    /** Logs an exception and returns the text for the client. */
    String record(Throwable unexpected) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        // The client disconnected; not an error.
        Logger.Level level = unexpected instanceof IOException ? Logger.Level.DEBUG : Logger.Level.ERROR;
        LOG.logf(level, unexpected, "A request failed (%s)", id);
        return "Something went wrong inside Charon; its log has more under " + id + ".";
    }
}
