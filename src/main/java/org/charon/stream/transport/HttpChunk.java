package org.charon.stream.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/**
 * The chunked transfer coding of HTTP/1.1
 * (<a href="https://www.rfc-editor.org/rfc/rfc9112#name-chunked-transfer-coding">RFC 9112, 7.1</a>).
 */
final class HttpChunk {

    private static final byte[] CRLF = "\r\n".getBytes(StandardCharsets.US_ASCII);

    /** Bytes, because a Netty buffer cannot be in the image heap of a native binary. */
    private static final byte[] LAST = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private HttpChunk() {}

    /** The line before a chunk's data of at least one byte. */
    static byte[] head(int size) {
        return (Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** The line end after a chunk's data; not to be changed. */
    static byte[] tail() {
        return CRLF;
    }

    /** Ends the body; need not be released. */
    static ByteBuf last() {
        return constant(LAST);
    }

    /** A chunk of at least one byte of data. Neither it nor its duplicates need be released. */
    static ByteBuf of(byte[] data) {
        return constant(head(data.length), data, CRLF);
    }

    private static ByteBuf constant(byte[]... bytes) {
        return Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(bytes).asReadOnly());
    }
}
