package org.charon.account;

import java.security.Principal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who is logged in, and by which login. The session cookie carries the principal's name, encrypted, and nothing else;
 * so the name holds the session too, and ending a session ends every cookie that was ever made for it.
 *
 * @param username the user's plain name
 * @param sessionId 32 hex digits
 */
record SessionPrincipal(String username, String sessionId) implements Principal {
    /** Not allowed in a user's name. */
    private static final char SEPARATOR = '~';

    /** The principal of a new login. */
    static SessionPrincipal login(String username) {
        byte[] id = new byte[16];
        new SecureRandom().nextBytes(id);
        return new SessionPrincipal(username, HexFormat.of().formatHex(id));
    }

    /** The principal whose name this is, if it is one's. */
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
