package org.charon.box;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Holds the lock of the data folder while the server runs. */
@Singleton
final class ServerFolderLock {
    private static final Logger LOG = Logger.getLogger(ServerFolderLock.class);

    private final DataFolder folder;
    private Optional<FolderLock> lock = Optional.empty();

    @Inject
    ServerFolderLock(DataFolder folder) {
        this.folder = folder;
    }

    /** Before any other access to the folder. */
    void start(@Observes @Priority(-10) StartupEvent started) {
        lock();
        StartTrace.reached("data folder locked");
    }

    private void lock() {
        try {
            lock = FolderLock.take(folder);
        } catch (UncheckedIOException readOnly) {
            LOG.warnf(
                    "The data folder %s cannot be written: messages cannot be sent, and new accounts and logouts last until"
                            + " Charon stops. Make it writable for the user that runs Charon, and start again.",
                    folder.path());
            return;
        }
        if (lock.isEmpty()) {
            throw new IllegalStateException("Another Charon is using the data folder " + folder.path()
                    + ". Stop it, or set charon.data.dir (CHARON_DATA_DIR) to a folder of this one's own.");
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        lock.ifPresent(FolderLock::close);
    }
}
