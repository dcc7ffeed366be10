package org.charon.stream.transport;

import io.vertx.core.Future;
import java.net.InetSocketAddress;
import java.util.Optional;

/** The connection of one subscriber. To be used on its event loop alone. */
public interface StreamConnection {

    /** Called once when a write has finished, possibly before the writing method returns. */
    interface WriteListener {

        /**
         * @param success whether the operating system has accepted all of it; else the connection is closed
         */
        void finished(boolean success);
    }

    /**
     * Writes the head of the response and the first frame.
     *
     * @param opened called once, when the next frame may be written
     * @param closed called once, when the stream or its connection has ended; possibly before {@code opened}
     * @return completes when nothing of the request is needed any more
     */
    Future<Void> open(ControlFrame first, Runnable opened, Runnable closed);

    void write(EventFrame frame, WriteListener listener);

    void write(ControlFrame frame, WriteListener listener);

    /** A number that changes whenever the operating system has accepted a part of the current write; 0 if unknown. */
    long progress();

    boolean isClosed();

    /**
     * Writes the end of the response and closes the connection.
     *
     * @return completes when the end is written
     */
    Future<Void> end();

    /** Closes the connection without waiting for what is still to be written. */
    void abort();

    /** Empty if unknown. */
    Optional<InetSocketAddress> remoteAddress();
}
