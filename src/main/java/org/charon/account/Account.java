package org.charon.account;

import java.util.Set;

/** The account of a request. Without a login everything is empty; roles are {@code gm} or {@code player}. */
public record Account(String username, Set<String> roles, String sessionId) {
    /** Not logged in. */
    public static final Account ANONYMOUS = new Account("", Set.of(), "");

    public Account {
        roles = Set.copyOf(roles);
    }

    /** Whether this is the game master, who may see everything. */
    public boolean isGm() {
        return roles.contains(User.GM);
    }

    /** Whether this is not logged in. */
    public boolean isAnonymous() {
        return username.isEmpty();
    }
}
