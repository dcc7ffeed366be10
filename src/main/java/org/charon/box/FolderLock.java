package org.charon.box;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Ensures that only one process uses the data folder. The operating system releases the lock when the process ends. */
public final class FolderLock implements AutoCloseable {
    /** Never deleted; only the lock on the file counts. */
    public static final String FILE = "charon.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Acquires the lock; empty if another process holds it. */
    public static Optional<FolderLock> take(DataFolder folder) {
        Path file = folder.file(FILE);
        try {
            try {
                folder.inheritOwner(Files.createFile(file, folder.ownerOnly("rw-------")));
            } catch (FileAlreadyExistsException madeEarlier) {
                // The file exists already.
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            if (locked(channel)) {
                return Optional.of(new FolderLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write " + file + "; make the data folder writable, or free some space on its disk.", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ownProcess) {
            return false;
        }
    }

    /** Releases the lock. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release the lock of the data folder.", e);
        }
    }
}
