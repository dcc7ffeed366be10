package org.charon.join;

/**
 * The address of a request as the client sees it (an empty host if it sent none), and the scheme and port of the connection that reached
 * this server.
 */
record RequestAddress(String scheme, String host, int port, String ownScheme, int ownPort) {

    /** Whether the host is valid on other devices. */
    boolean isReachableByOthers() {
        return HostNames.isValid(host) && !HostNames.isWildcard(host) && !HostNames.isLoopback(host);
    }

    /** Whether others should use the same address: there is a proxy, which may be the only access, or the certificate is for this name. */
    boolean mustBeUsed() {
        boolean proxied = !scheme.equals(ownScheme) || port != ownPort;
        return isReachableByOthers() && (proxied || scheme.equals("https") && HostNames.isName(host));
    }
}
