package org.charon.stream.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.DefaultFileRegion;
import io.netty.channel.FileRegion;
import io.netty.util.AbstractReferenceCounted;
import io.netty.util.ReferenceCounted;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * In-memory files for long frames, from which the operating system sends them to any number of subscribers (<a
 * href="https://man7.org/linux/man-pages/man2/sendfile.2.html">sendfile(2)</a>) without a copy for each. The files have no name, so that no
 * other process can open them and nothing is left behind. Nothing is overwritten, because the operating system may still read from a file
 * after a write was accepted and the file closed. Thread-safe.
 */
public final class SharedFrameFiles {

    /** Shorter frames are cheaper to copy. */
    public static final int MIN_FRAME = 4096;

    /** About sixteen states. Limited, because one slow subscriber keeps a whole file. */
    private static final int FILE_SIZE = 256 * 1024;

    /** Frames are page-aligned, because sendfile sends whole pages. */
    private static final int PAGE_SIZE = 4096;

    private static final Set<StandardOpenOption> OPEN_OPTIONS = Set.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final String TMPFS = "tmpfs";

    private static final Logger LOG = Logger.getLogger(SharedFrameFiles.class);

    private final Path folder;
    private final long maxBytes;
    private final AtomicLong allocated = new AtomicLong();
    private SharedFile current;
    private boolean warned;

    private SharedFrameFiles(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
    }

    /** The folder is used only if it is in memory (tmpfs). {@code maxBytes} limits all files together; 0 disables them. */
    public static SharedFrameFiles in(Path folder, long maxBytes) {
        return new SharedFrameFiles(folder, isInMemory(folder) ? maxBytes : 0);
    }

    public static SharedFrameFiles disabled() {
        return new SharedFrameFiles(Path.of(""), 0);
    }

    private static boolean isInMemory(Path folder) {
        try {
            return Files.isDirectory(folder)
                    && Files.getFileStore(folder).type().equals(TMPFS);
        } catch (IOException e) {
            LOG.debugf(e, "The file system of %s is unknown", folder);
            return false;
        }
    }

    /** The slice must be released by the caller. Empty if the frame is short, there is no room, or the file cannot be written. */
    synchronized Optional<Slice> write(ByteBuf frame) {
        int length = frame.readableBytes();
        if (maxBytes == 0 || length < MIN_FRAME) {
            return Optional.empty();
        }
        try {
            if (current == null || !current.hasRoomFor(length)) {
                close();
                current = open(Math.max(length, FILE_SIZE));
            }
            return current == null ? Optional.empty() : Optional.of(current.append(frame.nioBuffer()));
        } catch (IOException e) {
            close();
            if (!warned) {
                warned = true;
                LOG.warnf(
                        e,
                        "Frames cannot be written to %s; they are copied for each subscriber, which is slower",
                        folder);
            }
            return Optional.empty();
        }
    }

    /** Closes the current file once all writes from it have finished. */
    public synchronized void close() {
        if (current != null) {
            current.release();
            current = null;
        }
    }

    /** Null if there is no room for another file. */
    private SharedFile open(int size) throws IOException {
        if (allocated.addAndGet(size) > maxBytes) {
            allocated.addAndGet(-size);
            return null;
        }
        try {
            // Linux deletes the name at once; the open file stays.
            return new SharedFile(
                    FileChannel.open(folder.resolve("charon-" + UUID.randomUUID()), OPEN_OPTIONS, OWNER_ONLY), size);
        } catch (IOException e) {
            allocated.addAndGet(-size);
            throw e;
        }
    }

    private final class SharedFile extends AbstractReferenceCounted {

        private final FileChannel file;
        private final int size;
        private int end;

        SharedFile(FileChannel file, int size) {
            this.file = file;
            this.size = size;
        }

        boolean hasRoomFor(int length) {
            return end + length <= size;
        }

        Slice append(ByteBuffer frame) throws IOException {
            int position = end;
            while (frame.hasRemaining()) {
                end += file.write(frame, end);
            }
            Slice slice = new Slice(file, position, end - position, retain());
            end += Math.floorMod(-end, PAGE_SIZE);
            return slice;
        }

        @Override
        public SharedFile retain() {
            super.retain();
            return this;
        }

        @Override
        public SharedFile touch(Object hint) {
            return this;
        }

        @Override
        protected void deallocate() {
            allocated.addAndGet(-size);
            try {
                file.close();
            } catch (IOException e) {
                LOG.debugf(e, "A file in %s could not be closed", folder);
            }
        }
    }

    /** The part of a file that holds a frame. The file stays open until the last reference is released. */
    static final class Slice extends AbstractReferenceCounted {

        private final FileChannel file;
        private final long position;
        private final long length;
        private final ReferenceCounted owner;

        private Slice(FileChannel file, long position, long length, ReferenceCounted owner) {
            this.file = file;
            this.position = position;
            this.length = length;
            this.owner = owner;
        }

        /** The slice as a message for one channel; released by the writer. */
        FileRegion region() {
            retain();
            return new Region();
        }

        @Override
        public Slice touch(Object hint) {
            return this;
        }

        @Override
        protected void deallocate() {
            owner.release();
        }

        /** Netty's own region would close the file. */
        private final class Region extends DefaultFileRegion {

            Region() {
                super(file, position, length);
            }

            @Override
            protected void deallocate() {
                Slice.this.release();
            }
        }
    }
}
