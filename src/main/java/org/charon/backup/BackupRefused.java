package org.charon.backup;

/** A backup or restore that is not possible; the message says why and what to do. */
final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupRefused(String words) {
        super(words);
    }

    BackupRefused(String words, Throwable cause) {
        super(words, cause);
    }
}
