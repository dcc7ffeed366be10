package org.charon.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ReferenceCounted;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/**
 * An event ready to be written as often as there are screens: outside the heap, from where the system takes it without another copy,
 * and framed as one {@link HttpChunk} of HTTP/1.1, so that nothing is left to be done for a screen.
 *
 * <p>Safe for use by many threads until it is released.
 */
final class EventFrame {

    private final ByteBuf chunk;
    private final int headLength;
    private final int size;
    private final SharedFrameFiles pages;
    private final Optional<FileSlice> place;
    private final EventFrame origin;
    private Buffer plain;
    private EventFrame packed;

    private EventFrame(ByteBuf chunk, int headLength, int size, SharedFrameFiles pages, Optional<FileSlice> place, EventFrame origin) {
        this.chunk = chunk;
        this.headLength = headLength;
        this.size = size;
        this.pages = pages;
        this.place = place;
        this.origin = origin;
    }

    /**
     * @param pages where it is kept for the system, if it is long
     * @param parts of the event, in order; all together not empty, for an empty chunk would be the stream's end
     * @return them as one
     */
    static EventFrame of(SharedFrameFiles pages, byte[]... parts) {
        int size = 0;
        for (byte[] part : parts) {
            size += part.length;
        }
        byte[] head = HttpChunk.head(size);
        int length = head.length + size + HttpChunk.end().length;
        ByteBuf chunk = PooledByteBufAllocator.DEFAULT.directBuffer(length, length);
        chunk.writeBytes(head);
        for (byte[] part : parts) {
            chunk.writeBytes(part);
        }
        chunk.writeBytes(HttpChunk.end());
        return new EventFrame(chunk, head.length, size, pages, pages.keep(chunk), null);
    }

    /**
     * The same bytes with a count of users of its own, for a thread that hands out many of them.
     *
     * @return to be released by whoever asked, before this one is
     */
    EventFrame own() {
        return new EventFrame(chunk.retainedDuplicate(), headLength, size, pages, place.map(FileSlice::own), this);
    }

    /**
     * @param packing how the screen's stream is packed
     * @return the event as it goes there; made at the first question, released with this one
     */
    EventFrame in(ContentCoding packing) {
        return packing == ContentCoding.NONE ? this : packed(packing);
    }

    private synchronized EventFrame packed(ContentCoding packing) {
        if (packed == null) {
            packed = origin == null
                    ? of(pages, packing.next(ByteBufUtil.getBytes(chunk, headLength, size)))
                    : origin.in(packing).own();
        }
        return packed;
    }

    /**
     * @return its bytes as a chunk of HTTP/1.1, to be released by whoever writes them
     */
    ByteBuf chunk() {
        return chunk.retainedDuplicate();
    }

    /**
     * @return the same for a connection that takes what lies in a file: as that if it does lie in one, else as a chunk; to be released
     *     by whoever writes it
     */
    ReferenceCounted fileOrChunk() {
        return place.isPresent() ? place.get().region() : chunk();
    }

    /**
     * @return its bytes without the chunk's, for connections that are framed otherwise
     */
    synchronized Buffer plain() {
        if (origin != null) {
            return origin.plain();
        }
        if (plain == null) {
            plain = Buffer.buffer(ByteBufUtil.getBytes(chunk, headLength, size));
        }
        return plain;
    }

    /**
     * @return how many bytes the event has
     */
    int size() {
        return size;
    }

    /** Nobody will ask for it again. What is being written stays until it is taken. */
    synchronized void release() {
        chunk.release();
        place.ifPresent(FileSlice::release);
        if (packed != null) {
            packed.release();
        }
    }
}
