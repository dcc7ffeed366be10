package org.charon.bench;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A server under measurement, as the load sees it.
 *
 * @param address where it listens
 * @param stream path and query of its stream of events
 * @param writes makes the requests of the writes
 */
record Target(InetSocketAddress address, String stream, Writes writes) {

    /**
     * @return all bytes of a request for the stream
     */
    byte[] request() {
        return ("GET " + stream + " HTTP/1.1\r\nHost: " + address.getHostString() + ":" + address.getPort()
                        + "\r\nAccept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Makes requests. */
    interface Writes {

        /**
         * @return all bytes of a request that changes the state, whatever was written before
         */
        ByteBuffer next();
    }
}
