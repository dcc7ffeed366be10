package org.charon.stream;

import io.vertx.core.Future;
import java.net.InetSocketAddress;
import java.util.Optional;

/** The way to one screen. To be used on its connection's event loop alone. */
interface Outlet {

    /** Told once what became of what was written; it may be told before the writing returns. */
    interface Receipt {

        /**
         * @param all whether the system has taken all of it, on its way to the screen; else the connection is gone
         */
        void taken(boolean all);
    }

    /** Writes a state or a change, as it was made ready for all screens. */
    void write(Frame frame, Receipt receipt);

    /** Writes a sign of life. */
    void ping(Piece sign, Receipt receipt);

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
