package org.charon.backup;

import org.charon.box.FolderLock;

/** Temporary and old files in the data folder, which backups leave out and restores leave in place. */
final class ExcludedFiles {
    /** Prefix of backups in progress. */
    static final String BACKUP = "backup-";
    /** Prefix of restores in progress. */
    static final String RESTORE = "restore-";
    /** Prefix of contents that a restore has replaced. */
    static final String REPLACED = "before-restore-";

    private ExcludedFiles() {}

    /** @param name of a file or folder directly in the data folder */
    static boolean contains(String name) {
        return name.equals(FolderLock.FILE)
                || name.equals("charon.trace.db")
                || name.startsWith(BACKUP)
                || name.startsWith(RESTORE)
                || name.startsWith(REPLACED)
                || name.endsWith(".draft")
                || name.endsWith(".part");
    }
}
