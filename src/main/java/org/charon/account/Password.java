package org.charon.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.jboss.logging.Logger;

/** Generates, hashes and compares passwords. */
final class Password {
    /** bcrypt ignores everything after 72 bytes. */
    static final int MAX_BYTES = 72;

    /**
     * Hash of a discarded random password, compared when there is no user, so that all answers take equally long. A constant
     * because hashing takes about 50 ms of start time.
     */
    static final String UNMATCHED_HASH = "$2a$10$3wtarzudeS8IePbMFsQtVuLVJep7UFnRZ8UEd/xtWX.J4yKVzYpE.";

    private static final Logger LOG = Logger.getLogger(Password.class);
    /** Without characters that are easily confused. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int GENERATED_LENGTH = 16;
    private static final int COST = 10;

    private Password() {}

    /** A random password of 16 characters, 92 bits. */
    static String generate() {
        // Not in a static field, because a native image would contain its seed.
        return new SecureRandom()
                .ints(GENERATED_LENGTH, 0, ALPHABET.length())
                .collect(
                        StringBuilder::new, (text, index) -> text.append(ALPHABET.charAt(index)), StringBuilder::append)
                .toString();
    }

    /** Whether bcrypt uses the whole password. */
    static boolean isUsable(String password) {
        return !password.isEmpty()
                && password.indexOf('\0') < 0
                && password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    /** In Modular Crypt Format. */
    static String hash(String password) {
        return BcryptUtil.bcryptHash(password, COST);
    }

    /** Compares with a plain-text password in constant time. */
    static boolean isSame(String password, String expected) {
        return MessageDigest.isEqual(
                password.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    /** Compares with a hash in Modular Crypt Format; takes about 50 ms. False for a malformed hash. */
    static boolean matches(String password, String hash) {
        try {
            return isUsable(password) && BcryptUtil.matches(password, hash);
        } catch (RuntimeException notBcrypt) {
            LOG.warn("An entry of the users file is no bcrypt hash; remove that user and add it anew.");
            return false;
        }
    }
}
