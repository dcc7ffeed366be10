package org.charon.account;

import java.security.Principal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * User and session (32 hex digits). The session cookie contains nothing but the principal's name, encrypted, so the name includes
 * the session id; ending the session then invalidates all of its cookies.
 */
record SessionPrincipal(String username, String sessionId) implements Principal {
    /** Not allowed in user names. */
    private static final char SEPARATOR = '~';

    /** Creates the principal of a new login. */
    static SessionPrincipal login(String username) {
        byte[] id = new byte[16];
        new SecureRandom().nextBytes(id);
        return new SessionPrincipal(username, HexFormat.of().formatHex(id));
    }

    /** Parses the name of a principal. */
    static Optional<SessionPrincipal> parse(String name) {
        int at = name.indexOf(SEPARATOR);
        return at < 1 || at + 1 == name.length()
                ? Optional.empty()
                : Optional.of(new SessionPrincipal(name.substring(0, at), name.substring(at + 1)));
    }

    @Override
    public String getName() {
        return username + SEPARATOR + sessionId;
    }
}
