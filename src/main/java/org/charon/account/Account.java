package org.charon.account;

import java.util.Set;

/**
 * The account of a request.
 *
 * @param username empty if not logged in
 * @param roles {@code gm}, {@code player} or none
 * @param sessionId id of the login; empty if not logged in
 */
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
