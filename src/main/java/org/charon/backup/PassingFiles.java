package org.charon.backup;

import org.charon.box.FolderLock;

/** The names in the data folder that are no part of what is kept: a backup leaves them out, a restore leaves them there. */
final class PassingFiles {
    /** Of a backup being made. */
    static final String BACKUP = "backup-";
    /** Of a restore being made. */
    static final String RESTORE = "restore-";
    /** Of what a restore has put aside. */
    static final String BEFORE = "before-restore-";

    private PassingFiles() {}

    /**
     * @param name of a file or folder in the data folder
     * @return whether it means nothing beyond this run, or is an older state of it all
     */
    static boolean contains(String name) {
        return name.equals(FolderLock.FILE)
                || name.equals("charon.trace.db")
                || name.startsWith(BACKUP)
                || name.startsWith(RESTORE)
                || name.startsWith(BEFORE)
                || name.endsWith(".draft")
                || name.endsWith(".part");
    }
}
