package org.charon.stream.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ReferenceCounted;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/** An encoded event, shared by all subscribers as one {@link HttpChunk} in a direct buffer. Thread-safe until it is released. */
public final class EventFrame {

    private final ByteBuf chunk;
    private final int headLength;
    private final int size;
    private final SharedFrameFiles files;
    private final Optional<SharedFrameFiles.Slice> slice;
    private Buffer payload;
    private EventFrame compressed;

    private EventFrame(ByteBuf chunk, int headLength, int size, SharedFrameFiles files) {
        this.chunk = chunk;
        this.headLength = headLength;
        this.size = size;
        this.files = files;
        this.slice = files.write(chunk);
    }

    /** Long frames are also written to a shared file. The parts must not all be empty, because an empty chunk would end the stream. */
    public static EventFrame of(SharedFrameFiles files, byte[]... parts) {
        int size = 0;
        for (byte[] part : parts) {
            size += part.length;
        }
        byte[] head = HttpChunk.head(size);
        int length = head.length + size + HttpChunk.tail().length;
        ByteBuf chunk = PooledByteBufAllocator.DEFAULT.directBuffer(length, length);
        chunk.writeBytes(head);
        for (byte[] part : parts) {
            chunk.writeBytes(part);
        }
        chunk.writeBytes(HttpChunk.tail());
        return new EventFrame(chunk, head.length, size, files);
    }

    /** The frame in a content coding; encoded on first use and released with this frame. */
    public EventFrame encoded(ContentCoding coding) {
        return coding == ContentCoding.IDENTITY ? this : compressed(coding);
    }

    private synchronized EventFrame compressed(ContentCoding coding) {
        if (compressed == null) {
            compressed = of(files, coding.encode(ByteBufUtil.getBytes(chunk, headLength, size)));
        }
        return compressed;
    }

    /** The event as an HTTP/1.1 chunk; the caller releases it. */
    public ByteBuf chunk() {
        return chunk.retainedDuplicate();
    }

    /** The chunk, as a file region if it is in a file; for connections without TLS. The caller releases it. */
    ReferenceCounted fileRegionOrChunk() {
        return slice.isPresent() ? slice.get().region() : chunk();
    }

    /** The event without chunk framing, for responses that Vert.x encodes. */
    public synchronized Buffer payload() {
        if (payload == null) {
            payload = Buffer.buffer(ByteBufUtil.getBytes(chunk, headLength, size));
        }
        return payload;
    }

    /** Releases the memory once all pending writes have finished. */
    public synchronized void release() {
        chunk.release();
        slice.ifPresent(SharedFrameFiles.Slice::release);
        if (compressed != null) {
            compressed.release();
        }
    }
}
