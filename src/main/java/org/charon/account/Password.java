package org.charon.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.jboss.logging.Logger;

/** How a password is made, kept and compared. */
final class Password {
    /** What bcrypt looks at; it would take anything longer for its first 72 bytes. */
    static final int MAX_BYTES = 72;

    /**
     * A hash of a random password that nobody knows, of the usual cost: compared with where there is no hash, so that an answer takes
     * as long as any other. A constant, since making one takes some 50 ms of every start.
     */
    static final String UNMATCHED_HASH = "$2a$10$3wtarzudeS8IePbMFsQtVuLVJep7UFnRZ8UEd/xtWX.J4yKVzYpE.";

    private static final Logger LOG = Logger.getLogger(Password.class);
    /** No letter or digit here is easily taken for another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int GENERATED_LENGTH = 16;
    private static final int COST = 10;

    private Password() {}

    /** A new password of 16 characters, that is 92 bits. */
    static String generate() {
        // Not kept in a static field: a native build would bake its seed in.
        return new SecureRandom()
                .ints(GENERATED_LENGTH, 0, ALPHABET.length())
                .collect(
                        StringBuilder::new, (text, index) -> text.append(ALPHABET.charAt(index)), StringBuilder::append)
                .toString();
    }

    /** Whether bcrypt can tell this password from every other. */
    static boolean usable(String password) {
        return !password.isEmpty()
                && password.indexOf('\0') < 0
                && password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    /** The hash that is kept in its place, in Modular Crypt Format. */
    static String hash(String password) {
        return BcryptUtil.bcryptHash(password, COST);
    }

    /** Compares with a password that is known in plain text, in a time that does not depend on where they differ. */
    static boolean isSame(String password, String expected) {
        return MessageDigest.isEqual(
                password.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Takes some 50 ms on purpose.
     *
     * @param password what somebody typed
     * @param hash in Modular Crypt Format
     * @return whether they belong together; never if the hash is none
     */
    static boolean matches(String password, String hash) {
        try {
            return usable(password) && BcryptUtil.matches(password, hash);
        } catch (RuntimeException notBcrypt) {
            LOG.warn("An entry of the users file is no bcrypt hash; remove that user and add it anew.");
            return false;
        }
    }
}
