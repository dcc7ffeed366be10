package org.charon.account;

import java.util.Set;

/**
 * Who makes the current request.
 *
 * @param username empty for somebody who is not logged in
 * @param roles {@code gm}, {@code player} or none
 * @param sessionId names the login that the request's cookie comes from; empty without one
 */
public record Account(String username, Set<String> roles, String sessionId) {
    /** Somebody who is not logged in. */
    public static final Account ANONYMOUS = new Account("", Set.of(), "");

    public Account {
        roles = Set.copyOf(roles);
    }

    /** Whether this is the game master, who sees everything. */
    public boolean isGm() {
        return roles.contains(User.GM);
    }

    /** Whether this is nobody in particular. */
    public boolean isAnonymous() {
        return username.isEmpty();
    }
}
