package org.charon.wire;

import jakarta.inject.Singleton;
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
        LOG.errorf(unexpected, "A request failed (%s)", id);
        return "Something went wrong inside Charon; its log has more under " + id + ".";
    }
}
