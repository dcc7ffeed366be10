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
final class Piece {

    private final Map<Packing, Buffer> packed = new EnumMap<>(Packing.class);
    private final Map<Packing, ByteBuf> chunks = new EnumMap<>(Packing.class);

    private Piece(String text, BiFunction<Packing, byte[], byte[]> place) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (Packing packing : Packing.values()) {
            byte[] inPlace = place.apply(packing, bytes);
            packed.put(packing, Buffer.buffer(inPlace));
            chunks.put(packing, Chunk.of(inPlace));
        }
    }

    /** One that streams begin with. */
    static Piece first(String text) {
        return new Piece(text, Packing::first);
    }

    /** One that comes later. */
    static Piece next(String text) {
        return new Piece(text, Packing::next);
    }

    /**
     * @param packing how the screen's stream is packed
     * @return the bytes that go there, not to be changed
     */
    Buffer in(Packing packing) {
        return packed.get(packing);
    }

    /**
     * @param packing how the screen's stream is packed
     * @return the same as a chunk of HTTP/1.1; need not be released
     */
    ByteBuf chunk(Packing packing) {
        return chunks.get(packing).duplicate();
    }
}
