package org.charon.stream.transport;

import io.netty.channel.DefaultFileRegion;
import io.netty.channel.FileRegion;
import io.netty.util.AbstractReferenceCounted;
import io.netty.util.ReferenceCounted;
import java.nio.channels.FileChannel;

/**
 * The part of a shared file that holds a frame. The file stays open until the last reference is released.
 *
 * <p>Safe for use by many threads.
 */
final class FileSlice extends AbstractReferenceCounted {

    private final FileChannel file;
    private final long position;
    private final long length;
    private final ReferenceCounted owner;

    /**
     * @param owner keeps the file open; released with this
     */
    FileSlice(FileChannel file, long position, long length, ReferenceCounted owner) {
        this.file = file;
        this.position = position;
        this.length = length;
        this.owner = owner;
    }

    /** The slice as a message for one channel; to be released by whoever writes it. */
    FileRegion region() {
        retain();
        return new Region();
    }

    @Override
    public FileSlice touch(Object hint) {
        return this;
    }

    @Override
    protected void deallocate() {
        owner.release();
    }

    /** Netty's own would close the file. */
    private final class Region extends DefaultFileRegion {

        Region() {
            super(file, position, length);
        }

        @Override
        protected void deallocate() {
            FileSlice.this.release();
        }
    }
}
