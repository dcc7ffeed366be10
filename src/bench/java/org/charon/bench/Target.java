package org.charon.bench;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/**
 * A server under measurement, as the load sees it.
 *
 * @param address where it listens
 * @param stream path and query of its stream of events
 * @param writes makes the requests of the writes
 */
record Target(InetSocketAddress address, String stream, Writes writes) {

    /** Makes requests. */
    interface Writes {

        /**
         * @return all bytes of a request that changes the state, whatever was written before
         */
        ByteBuffer next();
    }
}
