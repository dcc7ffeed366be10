package org.charon.join;

/**
 * How a request reached this server.
 *
 * @param scheme {@code http} or {@code https}, as the client sees it
 * @param host as the client sees it; empty if it sent none
 * @param port as the client sees it
 * @param ownScheme the scheme on the connection to this server
 * @param ownPort the local port of that connection
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
