package org.charon.account;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody who can log in.
 *
 * @param name letters, digits, {@code . _ -}, at most 64
 * @param roles {@code gm} or {@code player}
 * @param hash of the password, in Modular Crypt Format
 */
record User(String name, Set<String> roles, String hash) {
    static final String GM = "gm";
    static final String PLAYER = "player";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Whether somebody can be called that. */
    static boolean nameAllowed(String name) {
        return NAME.matcher(name).matches();
    }
}
