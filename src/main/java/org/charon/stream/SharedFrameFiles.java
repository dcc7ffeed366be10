package org.charon.stream;

import io.netty.buffer.ByteBuf;
import io.netty.util.AbstractReferenceCounted;
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
 * Files that lie in memory, and which long frames are written to once, so that the system can send them to any number of screens from
 * there (<a href="https://man7.org/linux/man-pages/man2/sendfile.2.html">sendfile(2)</a>): without, it takes memory for each screen and
 * copies the frame into it.
 *
 * <p>A file has no name, so that nobody else can open it and nothing of it stays behind. What was written is never written over: the system
 * goes on sending from it when it says that it has taken it, and even after the file was closed.
 *
 * <p>Safe for use by many threads.
 */
final class SharedFrameFiles {

    /** To send a shorter frame from a file costs more than to copy it. */
    static final int SHORTEST = 4096;

    /** Of some sixteen states, because a screen that does not take its state keeps all of the file. */
    private static final int FILE_SIZE = 256 * 1024;

    /** Frames begin with one, for they are sent by whole ones. Where they are larger, this does no harm. */
    private static final int PAGE_SIZE = 4096;

    private static final Set<StandardOpenOption> HOW = Set.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);

    private static final FileAttribute<?> NOBODY_ELSE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** As Linux names file systems whose files are memory. */
    private static final String IN_MEMORY = "tmpfs";

    private static final Logger LOG = Logger.getLogger(SharedFrameFiles.class);

    private final Path folder;
    private final long most;
    private final AtomicLong held = new AtomicLong();
    private Sheets newest;
    private boolean complained;

    private SharedFrameFiles(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    /**
     * @param folder where the files are made; on a disk there will be none, nor where there is no such folder
     * @param most bytes that all files together may have; 0 for none
     * @return the files in it
     */
    static SharedFrameFiles in(Path folder, long most) {
        return new SharedFrameFiles(folder, isInMemory(folder) ? most : 0);
    }

    /** Those that keep nothing. */
    static SharedFrameFiles none() {
        return new SharedFrameFiles(Path.of(""), 0);
    }

    private static boolean isInMemory(Path folder) {
        try {
            return Files.isDirectory(folder)
                    && Files.getFileStore(folder).type().equals(IN_MEMORY);
        } catch (IOException e) {
            LOG.debugf(e, "Nothing is known of %s", folder);
            return false;
        }
    }

    /**
     * @param frame not changed
     * @return where it lies now, to be released by whoever asked; empty if it is short, there is no room, or the system does not want it
     */
    synchronized Optional<FileSlice> keep(ByteBuf frame) {
        int length = frame.readableBytes();
        if (most == 0 || length < SHORTEST) {
            return Optional.empty();
        }
        try {
            if (newest == null || !newest.hasRoomFor(length)) {
                close();
                newest = open(Math.max(length, FILE_SIZE));
            }
            return newest == null ? Optional.empty() : Optional.of(newest.append(frame.nioBuffer()));
        } catch (IOException e) {
            close();
            if (!complained) {
                complained = true;
                LOG.warnf(
                        e,
                        "No states can be kept in %s; screens are sent copies instead, which takes a little longer",
                        folder);
            }
            return Optional.empty();
        }
    }

    /** Nothing more will be added to the newest file. What is still to be sent from one stays until it is. */
    synchronized void close() {
        if (newest != null) {
            newest.release();
            newest = null;
        }
    }

    /** Null if there is no room for one more. */
    private Sheets open(int size) throws IOException {
        if (held.addAndGet(size) > most) {
            held.addAndGet(-size);
            return null;
        }
        try {
            // Without a name as soon as it is open.
            return new Sheets(FileChannel.open(folder.resolve("charon-" + UUID.randomUUID()), HOW, NOBODY_ELSE), size);
        } catch (IOException e) {
            held.addAndGet(-size);
            throw e;
        }
    }

    /** One file. */
    private final class Sheets extends AbstractReferenceCounted {

        private final FileChannel file;
        private final int size;
        private int end;

        Sheets(FileChannel file, int size) {
            this.file = file;
            this.size = size;
        }

        boolean hasRoomFor(int length) {
            return end + length <= size;
        }

        FileSlice append(ByteBuffer frame) throws IOException {
            int begin = end;
            while (frame.hasRemaining()) {
                end += file.write(frame, end);
            }
            FileSlice place = new FileSlice(file, begin, end - begin, retain());
            end += Math.floorMod(-end, PAGE_SIZE);
            return place;
        }

        @Override
        public Sheets retain() {
            super.retain();
            return this;
        }

        @Override
        public Sheets touch(Object hint) {
            return this;
        }

        @Override
        protected void deallocate() {
            held.addAndGet(-size);
            try {
                file.close();
            } catch (IOException e) {
                LOG.debugf(e, "A file in %s could not be closed", folder);
            }
        }
    }
}
