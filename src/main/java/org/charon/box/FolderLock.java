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

/** The data folder is used by one process at a time. The operating system takes the lock back however the process ends. */
public final class FolderLock implements AutoCloseable {
    /** Stays in the folder; that it is there says nothing, that it is locked does. */
    public static final String FILE = "charon.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @param folder to be used alone
     * @return the lock, or nothing if somebody else has it
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static Optional<FolderLock> take(DataFolder folder) {
        Path file = folder.file(FILE);
        try {
            try {
                folder.adopt(Files.createFile(file, folder.ownerOnly("rw-------")));
            } catch (FileAlreadyExistsException madeEarlier) {
                // Then there is a file to lock.
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

    /** Lets others use the folder. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release the lock of the data folder.", e);
        }
    }
}
