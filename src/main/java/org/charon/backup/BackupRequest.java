package org.charon.backup;

import java.nio.file.Path;
import java.util.UUID;
import org.charon.box.DataFolder;

/** The files that the backup command and the server exchange for one backup. Only their names matter. */
final class BackupRequest {
    static final String SUFFIX = ".request";

    private final DataFolder folder;
    private final String name;

    /** A new request, without any files yet. */
    BackupRequest(DataFolder folder) {
        this(folder, folder.file(ExcludedFiles.BACKUP + UUID.randomUUID() + SUFFIX));
    }

    /** The request that this request file belongs to. */
    BackupRequest(DataFolder folder, Path requestFile) {
        String file = requestFile.getFileName().toString();
        this.folder = folder;
        this.name = file.substring(0, file.length() - SUFFIX.length());
    }

    /** Created by the command, deleted when the server has accepted it. */
    Path requestFile() {
        return folder.file(name + SUFFIX);
    }

    /** The archive in progress. */
    Path partFile() {
        return folder.file(name + ".part");
    }

    /** The finished archive, to be moved by the command. */
    Path archive() {
        return folder.file(name + ".zip");
    }

    /** The error message. */
    Path errorFile() {
        return folder.file(name + ".failed");
    }
}
