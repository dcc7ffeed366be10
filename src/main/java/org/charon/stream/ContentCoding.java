package org.charon.stream;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

/**
 * How a stream's bytes are packed on their way, as a content coding of HTTP
 * (<a href="https://www.rfc-editor.org/rfc/rfc9110#name-content-codings">RFC 9110, 8.4.1</a>). Each event is packed by itself, once for all
 * screens: nothing of it refers to anything that some screen may not have been sent.
 *
 * <p>Safe for use by many threads.
 */
enum ContentCoding {

    /** As it is. */
    NONE {
        @Override
        Optional<String> coding() {
            return Optional.empty();
        }

        @Override
        byte[] first(byte[] event) {
            return event;
        }

        @Override
        byte[] next(byte[] event) {
            return event;
        }
    },

    /**
     * A gzip file (<a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>) that has no end, made of blocks that end with a whole
     * byte.
     */
    GZIP {
        @Override
        Optional<String> coding() {
            return Optional.of("gzip");
        }

        @Override
        byte[] first(byte[] event) {
            byte[] packed = next(event);
            return ByteBuffer.allocate(HEAD.length + packed.length)
                    .put(HEAD)
                    .put(packed)
                    .array();
        }

        @Override
        byte[] next(byte[] event) {
            return event.length > LONG ? stored(event) : deflated(event);
        }
    };

    /** Longer events go as they are: to pack a whole state would take longer than anything else that is done with it. */
    static final int LONG = 4096;

    /** Made by deflate, no name, no time, on a system not told. */
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final Pattern ACCEPTED = Pattern.compile("(?i)gzip *(; *q *= *(?!0(\\.0*)?$).*)?");

    private static final int LONGEST_BLOCK = 0xffff;

    /**
     * It takes 268 KiB, which are not to be asked of the system for each event; so there is one, for whoever holds the class' lock. Made
     * at the first use: what a class makes of the system while it is loaded would be made when a binary is built, and not be there.
     */
    private static Deflater deflater;

    /**
     * @param acceptEncoding what a request says that it takes; null for nothing
     * @return the best that it takes
     */
    static ContentCoding accepted(String acceptEncoding) {
        boolean gzip = acceptEncoding != null
                && Arrays.stream(acceptEncoding.split(","))
                        .anyMatch(coding -> ACCEPTED.matcher(coding.strip()).matches());
        return gzip ? GZIP : NONE;
    }

    /**
     * @return its name in HTTP; empty for none
     */
    abstract Optional<String> coding();

    /**
     * @param event the first of a stream, not to be changed
     * @return it with what comes before everything else
     */
    abstract byte[] first(byte[] event);

    /**
     * @param event any but the first, not to be changed
     * @return what it is on the wire
     */
    abstract byte[] next(byte[] event);

    /** Blocks of bytes as they are (<a href="https://www.rfc-editor.org/rfc/rfc1951#page-11">RFC 1951, 3.2.4</a>). */
    private static byte[] stored(byte[] event) {
        int blocks = (event.length + LONGEST_BLOCK - 1) / LONGEST_BLOCK;
        ByteBuffer out = ByteBuffer.allocate(event.length + 5 * blocks).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < event.length; from += LONGEST_BLOCK) {
            int length = Math.min(LONGEST_BLOCK, event.length - from);
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
        // Ends with an empty block, which ends with a whole byte.
        int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        return Arrays.copyOf(out, length);
    }
}
