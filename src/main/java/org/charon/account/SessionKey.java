package org.charon.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.charon.box.DataFolder;
import org.jboss.logging.Logger;

/** The key that session cookies are encrypted with: kept, so that a restart logs nobody out. */
final class SessionKey {
    static final String FILE = "session.key";

    private static final Logger LOG = Logger.getLogger(SessionKey.class);
    private static final int BYTES = 32;

    private SessionKey() {}

    /**
     * @param folder where it is kept; a new one is made there if there is none, or if what is there is too short
     * @return the key as text; one for this run alone if the folder cannot be written
     * @throws UncheckedIOException if there is one that cannot be read
     */
    static String in(DataFolder folder) {
        Path file = folder.file(FILE);
        try {
            if (Files.exists(file)) {
                String kept = Files.readString(file).strip();
                if (kept.length() >= BYTES) {
                    return kept;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + "; make it readable, or delete it.", e);
        }
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        String made = Base64.getEncoder().encodeToString(key);
        try {
            folder.write(FILE, made + "\n");
        } catch (UncheckedIOException readOnly) {
            LOG.warnf("Every login ends when Charon stops: %s", readOnly.getMessage());
        }
        return made;
    }
}
