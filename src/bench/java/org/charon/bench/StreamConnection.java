package org.charon.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One subscriber's connection: asks for the stream as soon as there is a connection, and reads it. */
final class StreamConnection implements AutoCloseable {

    private final SocketChannel channel;
    private final byte[] request;
    private final EventReader events;
    private long readAt;

    /**
     * @param server where the stream is
     * @param source the address to come from
     * @param request all bytes of it; few enough to go out at once
     * @param selector tells when there is something to handle; the key's attachment is this connection
     * @param listener told of each event
     */
    StreamConnection(
            InetSocketAddress server,
            InetAddress source,
            byte[] request,
            Selector selector,
            EventReader.Listener listener)
            throws IOException {
        this.request = request;
        events = new EventReader(listener);
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.bind(new InetSocketAddress(source, 0));
        channel.connect(server);
        channel.register(selector, SelectionKey.OP_CONNECT, this);
    }

    /**
     * Asks for the stream, or reads what there is of it.
     *
     * @param key of this connection
     * @param bytes to read into
     * @return how many were read
     * @throws IOException if the server closed the stream
     */
    int handle(SelectionKey key, ByteBuffer bytes) throws IOException {
        if (key.isConnectable()) {
            channel.finishConnect();
            channel.write(ByteBuffer.wrap(request));
            key.interestOps(SelectionKey.OP_READ);
            return 0;
        }
        bytes.clear();
        int count = channel.read(bytes);
        if (count < 0) {
            throw new IOException("the server closed a stream");
        }
        readAt = System.nanoTime();
        events.read(bytes.flip());
        return count;
    }

    /**
     * @return when the bytes were read that the last event came with, by {@link System#nanoTime}
     */
    long readAt() {
        return readAt;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
