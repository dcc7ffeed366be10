package org.charon.stream;

import io.netty.buffer.ByteBuf;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What a stream has besides states and changes, packed once for all screens: thousands of them get it at the same time.
 *
 * <p>Safe for use by many threads.
 */
final class ControlFrame {

    private final Map<ContentCoding, Buffer> packed = new EnumMap<>(ContentCoding.class);
    private final Map<ContentCoding, ByteBuf> chunks = new EnumMap<>(ContentCoding.class);

    private ControlFrame(String text, BiFunction<ContentCoding, byte[], byte[]> place) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (ContentCoding packing : ContentCoding.values()) {
            byte[] inPlace = place.apply(packing, bytes);
            packed.put(packing, Buffer.buffer(inPlace));
            chunks.put(packing, HttpChunk.of(inPlace));
        }
    }

    /** One that streams begin with. */
    static ControlFrame first(String text) {
        return new ControlFrame(text, ContentCoding::first);
    }

    /** One that comes later. */
    static ControlFrame next(String text) {
        return new ControlFrame(text, ContentCoding::next);
    }

    /**
     * @param packing how the screen's stream is packed
     * @return the bytes that go there, not to be changed
     */
    Buffer in(ContentCoding packing) {
        return packed.get(packing);
    }

    /**
     * @param packing how the screen's stream is packed
     * @return the same as a chunk of HTTP/1.1; need not be released
     */
    ByteBuf chunk(ContentCoding packing) {
        return chunks.get(packing).duplicate();
    }
}
