package org.charon.stream;

import io.netty.channel.DefaultFileRegion;
import io.netty.channel.FileRegion;
import io.netty.util.AbstractReferenceCounted;
import io.netty.util.ReferenceCounted;
import java.nio.channels.FileChannel;

/**
 * Where a frame lies in one of the {@link SharedFrameFiles}. Its file stays open until everybody who has it has released it.
 *
 * <p>Safe for use by many threads.
 */
final class FileSlice extends AbstractReferenceCounted {

    private final FileChannel file;
    private final long begin;
    private final long length;
    private final ReferenceCounted holder;

    /**
     * @param file is read there and nowhere else
     * @param begin the frame's first byte
     * @param length of the frame, in bytes
     * @param holder keeps the file open; released with this
     */
    FileSlice(FileChannel file, long begin, long length, ReferenceCounted holder) {
        this.file = file;
        this.begin = begin;
        this.length = length;
        this.holder = holder;
    }

    /**
     * The same place with a count of users of its own, for a thread that hands it out many times.
     *
     * @return to be released by whoever asked
     */
    FileSlice own() {
        return new FileSlice(file, begin, length, retain());
    }

    /**
     * @return all of the frame, to be written to one connection; released by whoever writes it
     */
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
        holder.release();
    }

    /** Of the kind that Netty hands to the system. It would close the file, which is not its own. */
    private final class Region extends DefaultFileRegion {

        Region() {
            super(file, begin, length);
        }

        @Override
        protected void deallocate() {
            FileSlice.this.release();
        }
    }
}
