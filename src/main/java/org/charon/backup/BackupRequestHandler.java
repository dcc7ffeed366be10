package org.charon.backup;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.charon.box.DataFolder;
import org.charon.database.Database;
import org.charon.wire.ApiException;
import org.jboss.logging.Logger;

/**
 * Makes backups in the running server, since only one process can open the database. The backup command requests one through a
 * file in the data folder: this needs no port or login, and a process that can write there can read everything anyway.
 */
@Singleton
final class BackupRequestHandler {
    private static final Logger LOG = Logger.getLogger(BackupRequestHandler.class);
    private static final long POLL_MILLIS = 500;

    private final DataFolder folder;
    private final Database database;
    private ScheduledExecutorService poller;

    @Inject
    BackupRequestHandler(DataFolder folder, Database database) {
        this.folder = folder;
        this.database = database;
    }

    /** After locking the folder, before reading it. */
    void start(@Observes @Priority(0) StartupEvent started) {
        try {
            FolderSwap.finish(folder);
            deleteLeftovers();
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("What a backup or restore left in the data folder cannot be cleared away: %s", e.getMessage());
        }
        poller = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "charon-backup");
            thread.setDaemon(true);
            return thread;
        });
        poller.scheduleWithFixedDelay(this::poll, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (poller != null) {
            poller.shutdownNow();
        }
    }

    /** Deletes leftovers of abandoned backups. */
    private void deleteLeftovers() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder.path(), ExcludedFiles.BACKUP + "*")) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void poll() {
        try (DirectoryStream<Path> requests =
                Files.newDirectoryStream(folder.path(), ExcludedFiles.BACKUP + "*" + BackupRequest.SUFFIX)) {
            for (Path request : requests) {
                serve(new BackupRequest(folder, request));
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            LOG.debug("The data folder cannot be looked at for backups that are asked for", unreadable);
        } catch (RuntimeException e) {
            LOG.error("A backup could not be made", e);
        }
    }

    private void serve(BackupRequest request) throws IOException {
        Files.delete(request.requestFile());
        try {
            Path draft = Files.createFile(request.partFile(), folder.ownerOnly("rw-------"));
            try {
                BackupArchive.write(folder, database::copy, draft);
                Files.move(draft, request.archive(), StandardCopyOption.ATOMIC_MOVE);
                LOG.info("A backup was made");
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | SQLException | ApiException e) {
            LOG.warnf("A backup could not be made: %s", e.getMessage());
            // Remains empty if the disk is too full for the message.
            Path failed = Files.createFile(request.errorFile(), folder.ownerOnly("rw-------"));
            Files.writeString(failed, String.valueOf(e.getMessage()));
        }
    }
}
