package org.charon.stream.transport;

import io.vertx.core.Future;
import java.net.InetSocketAddress;
import java.util.Optional;

/** The connection of one subscriber. Used on its event loop only. */
public interface StreamConnection {

    /** Called once when a write has finished, possibly before the writing method returns. */
    interface WriteListener {

        /** Success means that the operating system has accepted all of it; otherwise the connection is closed. */
        void finished(boolean success);
    }

    /**
     * Writes the response head and the first frame. Completes when the request's resources can be released.
     *
     * @param opened called once, when the next frame may be written
     * @param closed called once, when the stream or its connection has ended; possibly before {@code opened}
     */
    Future<Void> open(ControlFrame first, Runnable opened, Runnable closed);

    void write(EventFrame frame, WriteListener listener);

    void write(ControlFrame frame, WriteListener listener);

    /** Changes whenever the operating system has accepted a part of the current write; 0 if unknown. */
    long progress();

    boolean isClosed();

    /** Ends the response and closes the connection. Completes when the end is written. */
    Future<Void> end();

    /** Closes the connection without waiting for pending writes. */
    void abort();

    /** Empty if unknown. */
    Optional<InetSocketAddress> remoteAddress();
}
