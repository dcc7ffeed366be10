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
    private static final Duration ACCEPT_TIMEOUT = Duration.ofSeconds(30);

    private static final long POLL_MILLIS = 50;

    private final DataFolder folder;
    private final BackupRequest request;

    ServerBackupClient(DataFolder folder) {
        this.folder = folder;
        this.request = new BackupRequest(folder);
    }

    /** Requests the backup, waits for it without a time limit and returns its path in the data folder. */
    Path await() throws IOException, InterruptedException {
        Files.createFile(request.requestFile(), folder.ownerOnly("rw-------"));
        long start = System.nanoTime();
        try {
            while (!Files.exists(request.archive())) {
                if (Files.exists(request.errorFile())) {
                    throw new BackupException("The server could not make the backup: " + error());
                }
                boolean pending = Files.exists(request.requestFile());
                if (pending && System.nanoTime() - start > ACCEPT_TIMEOUT.toNanos() || isServerStopped()) {
                    throw new BackupException("The server on " + folder.path()
                            + " has not answered; look whether it still runs, and try again.");
                }
                Thread.sleep(POLL_MILLIS);
            }
            return request.archive();
        } finally {
            Files.deleteIfExists(request.requestFile());
            Files.deleteIfExists(request.errorFile());
        }
    }

    private String error() throws IOException {
        String error = Files.readString(request.errorFile());
        return error.isEmpty() ? "its disk is full; free some space." : error;
    }

    private boolean isServerStopped() {
        Optional<FolderLock> lock = FolderLock.take(folder);
        lock.ifPresent(FolderLock::close);
        return lock.isPresent();
    }
}
