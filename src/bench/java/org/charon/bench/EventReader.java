package org.charon.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Takes one subscriber's bytes apart: the head of the answer, HTTP/1.1 chunks, Server-Sent Events. It looks at as few of them as it can,
 * so that reading does not cost more than what is measured: of a long line of data only the beginning, and then the end of its chunk.
 */
final class EventReader {

    /** Told of each event when its last byte has been read. */
    interface Listener {

        /**
         * @param revision that the event's id or its data names
         * @param patch whether it has only what is different
         */
        void event(long revision, boolean patch);
    }

    /** Shorter chunks are read byte by byte: they may hold several events. */
    private static final int SHORT = 4096;

    /** As much of a line as tells what it is. */
    private static final int KEPT = 160;

    private static final String ID = "id:";
    private static final String EVENT = "event:";
    private static final String STATE = "event: activeview";
    private static final String PATCH = "event: patch";
    private static final String DATA = "data:";
    private static final String TO = "\"to\":";
    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private enum Part {
        HEAD,
        SIZE,
        CHUNK,
        CHUNK_END
    }

    private final Listener listener;
    private final byte[] line = new byte[KEPT];
    private Part part = Part.HEAD;
    private StringBuilder head = new StringBuilder();
    private int headEnd;
    private int chunkSize;
    private int chunkLeft;
    private int lineLength;
    private boolean inData;
    private boolean hasData;
    private boolean counts;
    private boolean patch;
    private long revision = -1;

    /**
     * @param listener told of events with a state or a patch; of no others
     */
    EventReader(Listener listener) {
        this.listener = listener;
    }

    /**
     * @return whether the head of the answer has been read
     */
    boolean answered() {
        return part != Part.HEAD;
    }

    /**
     * @param bytes read from the connection, from its position to its limit
     * @throws IllegalStateException if they are no stream of events in chunks
     */
    void read(ByteBuffer bytes) {
        int at = bytes.position();
        int end = bytes.limit();
        while (at < end) {
            at = switch (part) {
                case HEAD -> readHead(bytes, at);
                case SIZE -> readSize(bytes, at);
                case CHUNK -> readChunk(bytes, at, end);
                case CHUNK_END -> {
                    if (bytes.get(at) == '\n') {
                        part = Part.SIZE;
                        chunkSize = 0;
                    }
                    yield at + 1;
                }
            };
        }
    }

    private int readHead(ByteBuffer bytes, int at) {
        byte next = bytes.get(at);
        head.append((char) next);
        headEnd = next == HEAD_END[headEnd] ? headEnd + 1 : next == HEAD_END[0] ? 1 : 0;
        if (headEnd == HEAD_END.length) {
            String answer = head.toString();
            if (!answer.startsWith("HTTP/1.1 200") || !answer.toLowerCase().contains("transfer-encoding: chunked")) {
                throw new IllegalStateException("The stream was answered with "
                        + answer.lines().findFirst().orElse(""));
            }
            head = null;
            part = Part.SIZE;
        }
        return at + 1;
    }

    private int readSize(ByteBuffer bytes, int at) {
        byte next = bytes.get(at);
        if (next == '\n') {
            if (chunkSize == 0) {
                throw new IllegalStateException("The server ended the stream");
            }
            chunkLeft = chunkSize;
            part = Part.CHUNK;
        } else if (next != '\r') {
            chunkSize = chunkSize * 16 + Character.digit(next, 16);
        }
        return at + 1;
    }

    private int readChunk(ByteBuffer bytes, int from, int end) {
        int stop = Math.min(end, from + chunkLeft);
        int at = from;
        while (at < stop) {
            if (inData && chunkSize > SHORT) {
                // Nothing but the end of the chunk can be the end of so long a line.
                int left = chunkLeft - (at - from);
                at += Math.min(Math.max(0, left - 2), stop - at);
                if (at == stop) {
                    break;
                }
            }
            readByte(bytes.get(at++));
        }
        chunkLeft -= stop - from;
        if (chunkLeft == 0) {
            part = Part.CHUNK_END;
        }
        return stop;
    }

    private void readByte(byte next) {
        if (next != '\n') {
            if (lineLength < KEPT) {
                line[lineLength++] = next;
                inData = lineLength == KEPT && startsWith(DATA);
            }
            return;
        }
        if (lineLength == 0) {
            endOfEvent();
        } else if (startsWith(ID)) {
            revision = number(lastIndexOf('-') + 1);
        } else if (startsWith(EVENT)) {
            patch = startsWith(PATCH);
            counts = patch || startsWith(STATE);
        } else if (startsWith(DATA)) {
            hasData = true;
            if (revision < 0) {
                int to = new String(line, 0, lineLength, StandardCharsets.ISO_8859_1).indexOf(TO);
                revision = to < 0 ? -1 : number(to + TO.length());
            }
        }
        inData = false;
        lineLength = 0;
    }

    private void endOfEvent() {
        if (hasData && counts) {
            listener.event(revision, patch);
        }
        hasData = false;
        counts = false;
        revision = -1;
    }

    private boolean startsWith(String name) {
        if (lineLength < name.length()) {
            return false;
        }
        for (int index = 0; index < name.length(); index++) {
            if (line[index] != name.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    private int lastIndexOf(char wanted) {
        int index = lineLength - 1;
        while (index >= 0 && line[index] != wanted) {
            index--;
        }
        return index;
    }

    private long number(int from) {
        int index = from;
        while (index < lineLength && line[index] == ' ') {
            index++;
        }
        long value = 0;
        for (; index < lineLength && line[index] >= '0' && line[index] <= '9'; index++) {
            value = value * 10 + line[index] - '0';
        }
        return value;
    }
}
