package org.charon.stream.transport;

import io.netty.buffer.ByteBuf;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;

/** A frame that is not an event of the view: the first of a stream, or a keepalive. Encoded once for all subscribers. Thread-safe. */
public final class ControlFrame {

    /** Reconnection delay of browsers in milliseconds. */
    private static final String RETRY = "retry: 3000\n\n";

    private final Map<ContentCoding, Buffer> payloads = new EnumMap<>(ContentCoding.class);
    private final Map<ContentCoding, ByteBuf> chunks = new EnumMap<>(ContentCoding.class);

    private ControlFrame(String text, BiFunction<ContentCoding, byte[], byte[]> encoder) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (ContentCoding coding : ContentCoding.values()) {
            byte[] encoded = encoder.apply(coding, bytes);
            payloads.put(coding, Buffer.buffer(encoded));
            chunks.put(coding, HttpChunk.of(encoded));
        }
    }

    /** The first frame of every stream: the reconnection delay. */
    public static ControlFrame retry() {
        return new ControlFrame(RETRY, ContentCoding::encodeFirst);
    }

    /** A comment for proxies, and an event {@code ping}, because pages cannot see comments. */
    public static ControlFrame keepalive(long revision) {
        return new ControlFrame(": keepalive\nevent: ping\ndata: " + revision + "\n\n", ContentCoding::encode);
    }

    /** Must not be modified. */
    public Buffer payload(ContentCoding coding) {
        return payloads.get(coding);
    }

    /** The payload as an HTTP/1.1 chunk; need not be released. */
    ByteBuf chunk(ContentCoding coding) {
        return chunks.get(coding).duplicate();
    }
}
