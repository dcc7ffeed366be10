package org.charon.backup;

import java.nio.file.Path;
import java.util.UUID;
import org.charon.box.DataFolder;

/** The files by which the command and a running server speak of one backup. Its name says it all, so that it need not be read. */
final class BackupRequest {
    static final String ASKED = ".request";

    private final DataFolder folder;
    private final String name;

    /** A new one, of which no file exists yet. */
    BackupRequest(DataFolder folder) {
        this(folder, folder.file(PassingFiles.BACKUP + UUID.randomUUID() + ASKED));
    }

    /** The one of which this is the first file. */
    BackupRequest(DataFolder folder, Path asked) {
        String file = asked.getFileName().toString();
        this.folder = folder;
        this.name = file.substring(0, file.length() - ASKED.length());
    }

    /** Made by the command; gone when the server has seen it. */
    Path asked() {
        return folder.file(name + ASKED);
    }

    /** The archive while it is being written. */
    Path draft() {
        return folder.file(name + ".part");
    }

    /** The archive, for the command to take away. */
    Path done() {
        return folder.file(name + ".zip");
    }

    /** Why there is none, in words. */
    Path failed() {
        return folder.file(name + ".failed");
    }
}
