package org.charon.stream.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/** HTTP/1.1 chunked transfer coding (<a href="https://www.rfc-editor.org/rfc/rfc9112#name-chunked-transfer-coding">RFC 9112, 7.1</a>). */
final class HttpChunk {

    private static final byte[] CRLF = "\r\n".getBytes(StandardCharsets.US_ASCII);

    /** Bytes, because a native image cannot hold a Netty buffer. */
    private static final byte[] LAST = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private HttpChunk() {}

    /** The line before a chunk's data, which must not be empty. */
    static byte[] head(int size) {
        return (Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** The line end after a chunk's data; must not be modified. */
    static byte[] tail() {
        return CRLF;
    }

    /** The end of the body; need not be released. */
    static ByteBuf last() {
        return constant(LAST);
    }

    /** A chunk with non-empty data. Neither it nor its duplicates need be released. */
    static ByteBuf of(byte[] data) {
        return constant(head(data.length), data, CRLF);
    }

    private static ByteBuf constant(byte[]... bytes) {
        return Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(bytes).asReadOnly());
    }
}
