package org.charon.account;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A user account.
 *
 * @param name 1 to 64 letters, digits, {@code . _ -}
 * @param roles {@code gm} or {@code player}
 * @param hash of the password, in Modular Crypt Format
 */
record User(String name, Set<String> roles, String hash) {
    static final String GM = "gm";
    static final String PLAYER = "player";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    static boolean isValidName(String name) {
        return NAME.matcher(name).matches();
    }
}
