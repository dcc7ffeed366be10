package org.charon.stream.transport;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

/**
 * The content coding of a stream (<a href="https://www.rfc-editor.org/rfc/rfc9110#name-content-codings">RFC 9110, 8.4.1</a>). Each event is
 * encoded separately and once for all subscribers, so it must not refer to events that some of them skipped. Thread-safe.
 */
public enum ContentCoding {
    IDENTITY {
        @Override
        public Optional<String> headerValue() {
            return Optional.empty();
        }

        @Override
        byte[] encodeFirst(byte[] event) {
            return event;
        }

        @Override
        byte[] encode(byte[] event) {
            return event;
        }
    },

    /** A gzip member (<a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>) that never ends, flushed after each event. */
    GZIP {
        @Override
        public Optional<String> headerValue() {
            return Optional.of("gzip");
        }

        @Override
        byte[] encodeFirst(byte[] event) {
            byte[] encoded = encode(event);
            return ByteBuffer.allocate(GZIP_HEADER.length + encoded.length)
                    .put(GZIP_HEADER)
                    .put(encoded)
                    .array();
        }

        @Override
        byte[] encode(byte[] event) {
            return event.length > MAX_COMPRESSED ? stored(event) : deflated(event);
        }
    };

    /** In bytes. Longer events are stored, because compressing a whole state takes longer than all other work on it. */
    static final int MAX_COMPRESSED = 4096;

    /** Deflate, no flags, no time, unknown operating system. */
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final Pattern ACCEPTED = Pattern.compile("(?i)gzip *(; *q *= *(?!0(\\.0*)?$).*)?");

    private static final int MAX_BLOCK = 0xffff;

    /** Only one, guarded by the class lock: it takes 268 KiB of native memory. Created lazily, because a native image cannot hold it. */
    private static Deflater deflater;

    /** Gzip if the Accept-Encoding header, which may be null, allows it. */
    public static ContentCoding negotiate(String acceptEncoding) {
        boolean gzip = acceptEncoding != null
                && Arrays.stream(acceptEncoding.split(","))
                        .anyMatch(coding -> ACCEPTED.matcher(coding.strip()).matches());
        return gzip ? GZIP : IDENTITY;
    }

    /** Value of the Content-Encoding header; empty for none. */
    public abstract Optional<String> headerValue();

    /** Encodes the first event of a stream without modifying it. */
    abstract byte[] encodeFirst(byte[] event);

    /** Encodes any later event without modifying it. */
    abstract byte[] encode(byte[] event);

    /** Stored blocks (<a href="https://www.rfc-editor.org/rfc/rfc1951#page-11">RFC 1951, 3.2.4</a>). */
    private static byte[] stored(byte[] event) {
        int blocks = (event.length + MAX_BLOCK - 1) / MAX_BLOCK;
        ByteBuffer out = ByteBuffer.allocate(event.length + 5 * blocks).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < event.length; from += MAX_BLOCK) {
            int length = Math.min(MAX_BLOCK, event.length - from);
            out.put((byte) 0).putShort((short) length).putShort((short) ~length).put(event, from, length);
        }
        return out.array();
    }

    private static synchronized byte[] deflated(byte[] event) {
        if (deflater == null) {
            deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        }
        deflater.reset();
        deflater.setInput(event);
        byte[] out = new byte[event.length + 64];
        int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        return Arrays.copyOf(out, length);
    }
}
