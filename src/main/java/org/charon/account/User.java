package org.charon.account;

import java.util.Set;
import java.util.regex.Pattern;

/** A user account, with its password hash in Modular Crypt Format. Roles are {@code gm} or {@code player}. */
record User(String name, Set<String> roles, String hash) {
    static final String GM = "gm";
    static final String PLAYER = "player";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    static boolean isValidName(String name) {
        return NAME.matcher(name).matches();
    }
}
