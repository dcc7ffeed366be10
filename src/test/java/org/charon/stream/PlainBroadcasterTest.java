package org.charon.stream;

import org.charon.stream.transport.StreamTransport;

/** The same streams, written through Vert.x' responses. */
class PlainBroadcasterTest extends BroadcasterTest {

    @Override
    StreamTransport.Mode mode() {
        return StreamTransport.Mode.PLAIN;
    }
}
