package org.charon.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/**
 * What stands around each part of a body of unknown length in HTTP/1.1
 * (<a href="https://www.rfc-editor.org/rfc/rfc9112#name-chunked-transfer-coding">RFC 9112, 7.1</a>).
 */
final class Chunk {

    private static final byte[] LINE_END = "\r\n".getBytes(StandardCharsets.US_ASCII);

    /** Ends the body. Bytes, because a buffer of Netty's may not be in the image heap of a native binary. */
    private static final byte[] LAST = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private Chunk() {}

    /**
     * @param size bytes of the part, at least one
     * @return what comes before it
     */
    static byte[] head(int size) {
        return (Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * @return what comes after each part, not to be changed
     */
    static byte[] end() {
        return LINE_END;
    }

    /**
     * @return what ends the body; need not be released
     */
    static ByteBuf last() {
        return shared(LAST);
    }

    /**
     * @param part at least one byte
     * @return it as a chunk, of which duplicates may be written as often as one likes; neither need be released
     */
    static ByteBuf of(byte[] part) {
        return shared(head(part.length), part, LINE_END);
    }

    private static ByteBuf shared(byte[]... bytes) {
        return Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(bytes).asReadOnly());
    }
}
