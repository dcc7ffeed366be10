package org.charon.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.charon.box.DataFolder;
import org.charon.box.FolderLock;

/** Requests a backup from the server that is running on the data folder. */
final class ServerBackupClient {
    /** Far longer than the server's polling interval. */
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(30);

    private static final long LOOK_MILLIS = 50;

    private final DataFolder folder;
    private final BackupRequest request;

    ServerBackupClient(DataFolder folder) {
        this.folder = folder;
        this.request = new BackupRequest(folder);
    }

    /**
     * Requests the backup and waits for it without a time limit.
     *
     * @return the archive in the data folder, for the caller to move
     * @throws BackupException if the server reports an error or has stopped
     * @throws IOException if the data folder cannot be written
     */
    Path await() throws IOException, InterruptedException {
        Files.createFile(request.asked(), folder.ownerOnly("rw-------"));
        long asked = System.nanoTime();
        try {
            while (!Files.exists(request.done())) {
                if (Files.exists(request.failed())) {
                    throw new BackupException("The server could not make the backup: " + failure());
                }
                boolean unseen = Files.exists(request.asked());
                if (unseen && System.nanoTime() - asked > SEEN_WITHIN.toNanos() || serverIsGone()) {
                    throw new BackupException("The server on " + folder.path()
                            + " has not answered; look whether it still runs, and try again.");
                }
                Thread.sleep(LOOK_MILLIS);
            }
            return request.done();
        } finally {
            Files.deleteIfExists(request.asked());
            Files.deleteIfExists(request.failed());
        }
    }

    private String failure() throws IOException {
        String words = Files.readString(request.failed());
        return words.isEmpty() ? "its disk is full; free some space." : words;
    }

    private boolean serverIsGone() {
        Optional<FolderLock> lock = FolderLock.take(folder);
        lock.ifPresent(FolderLock::close);
        return lock.isPresent();
    }
}
