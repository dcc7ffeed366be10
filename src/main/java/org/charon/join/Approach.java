package org.charon.join;

/**
 * How a request came here.
 *
 * @param scheme {@code http} or {@code https}, as whoever asked sees it
 * @param host as whoever asked calls it; empty if they do not say
 * @param port as whoever asked sees it
 * @param ownScheme the scheme that this server itself speaks on the connection
 * @param ownPort the port of this server that the connection came in at
 */
record Approach(String scheme, String host, int port, String ownScheme, int ownPort) {

    /** Whether the host means something to anybody but the box itself. */
    boolean isKnownOutside() {
        return Hosts.isPlausible(host) && !Hosts.isWildcard(host) && !Hosts.isLoopback(host);
    }

    /**
     * Whether others had better take the very same way: a proxy stands in it, which may be the only way; or the certificate is made out
     * to that name.
     */
    boolean isTheWay() {
        boolean proxied = !scheme.equals(ownScheme) || port != ownPort;
        return isKnownOutside() && (proxied || scheme.equals("https") && Hosts.isName(host));
    }
}
