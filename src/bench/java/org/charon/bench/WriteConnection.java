package org.charon.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** The connection over which the writes go, one after the other. */
final class WriteConnection implements AutoCloseable {

    private static final String LENGTH = "content-length: ";

    private final SocketChannel channel;
    private final StringBuilder answer = new StringBuilder();
    private boolean waiting;

    /**
     * @param server where to write
     * @param selector tells when an answer comes; the key's attachment is this connection
     */
    WriteConnection(InetSocketAddress server, Selector selector) throws IOException {
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /**
     * @return whether an answer is still to come
     */
    boolean waiting() {
        return waiting;
    }

    /**
     * @param request all its bytes; few enough to go out at once
     */
    void send(ByteBuffer request) throws IOException {
        channel.write(request);
        if (request.hasRemaining()) {
            throw new IOException("A write did not go out in one piece");
        }
        waiting = true;
    }

    /**
     * Reads what there is of the answer.
     *
     * @param bytes to read into
     * @throws IllegalStateException if the write was refused
     */
    void read(ByteBuffer bytes) throws IOException {
        bytes.clear();
        if (channel.read(bytes) < 0) {
            throw new IOException("The server closed the connection that the writes go over");
        }
        answer.append(StandardCharsets.ISO_8859_1.decode(bytes.flip()));
        int head = answer.indexOf("\r\n\r\n");
        if (head < 0) {
            return;
        }
        String fields = answer.substring(0, head + 2).toLowerCase();
        int length = fields.indexOf(LENGTH);
        boolean whole = length < 0
                ? answer.indexOf("\r\n0\r\n\r\n", head) >= 0
                : answer.length() - head - 4
                        >= Integer.parseInt(fields.substring(length + LENGTH.length(), fields.indexOf("\r\n", length)));
        if (whole) {
            if (!fields.startsWith("http/1.1 200")) {
                throw new IllegalStateException("A write was answered with " + answer);
            }
            answer.setLength(0);
            waiting = false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
