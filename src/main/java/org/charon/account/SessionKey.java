package org.charon.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.charon.box.DataFolder;
import org.jboss.logging.Logger;

/** The key for encrypting session cookies, stored so that sessions survive a restart. */
final class SessionKey {
    static final String FILE = "session.key";

    private static final Logger LOG = Logger.getLogger(SessionKey.class);
    private static final int BYTES = 32;

    private SessionKey() {}

    /**
     * Reads the key, or generates and stores one if it is missing or too short. A key that cannot be stored is valid until the
     * server stops; a file that cannot be read is an error.
     */
    static String in(DataFolder folder) {
        Path file = folder.file(FILE);
        try {
            if (Files.exists(file)) {
                String stored = Files.readString(file).strip();
                if (stored.length() >= BYTES) {
                    return stored;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + "; make it readable, or delete it.", e);
        }
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        String generated = Base64.getEncoder().encodeToString(key);
        try {
            folder.write(FILE, generated + "\n");
        } catch (UncheckedIOException readOnly) {
            LOG.warnf("Every login ends when Charon stops: %s", readOnly.getMessage());
        }
        return generated;
    }
}
