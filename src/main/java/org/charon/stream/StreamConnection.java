package org.charon.stream;

import io.vertx.core.Future;
import java.net.InetSocketAddress;
import java.util.Optional;

/** The way to one screen. To be used on its connection's event loop alone. */
interface StreamConnection {

    /** Told once what became of what was written; it may be told before the writing returns. */
    interface Receipt {

        /**
         * @param all whether the system has taken all of it, on its way to the screen; else the connection is gone
         */
        void taken(boolean all);
    }

    /**
     * Begins the response with its head and whatever comes first.
     *
     * @param first what the stream begins with
     * @param begun told once, when the next may be written
     * @param whenGone told once, when the stream has ended or its connection is gone; after {@code begun}, or before it
     * @return completes when nothing of the request is needed any more
     */
    Future<Void> begin(ControlFrame first, Runnable begun, Runnable whenGone);

    /** Writes a state or a change, as it was made ready for all screens. */
    void write(EventFrame frame, Receipt receipt);

    /** Writes a sign of life. */
    void ping(ControlFrame sign, Receipt receipt);

    /**
     * @return a number that is another one whenever the system has taken a part of what is being written
     */
    long progress();

    /**
     * @return whether nothing can be written any more
     */
    boolean isGone();

    /**
     * Ends the stream in good order.
     *
     * @return completes when the end is written
     */
    Future<Void> end();

    /** Closes the connection without waiting for what it has not taken. */
    void cut();

    /**
     * @return the other end; empty if that is not known
     */
    Optional<InetSocketAddress> peer();
}
