package org.charon.wire;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tells a write of our own pages from one that a foreign site made a browser send. Clients that are no browsers send
 * neither header and pass.
 */
final class SameOrigin {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private SameOrigin() {}

    /**
     * @param method the HTTP method
     * @param own scheme, host and port under which the client reached us, as in {@code http://table:8080}; asked only where there is an
     *     origin
     * @param origin the {@code Origin} header, or {@code null}
     * @param fetchSite the {@code Sec-Fetch-Site} header, or {@code null}; asked only where there is no origin
     * @return why the request is refused, or empty
     */
    static Optional<String> refusal(String method, Supplier<String> own, String origin, String fetchSite) {
        if (READS.contains(method.toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        boolean foreign = origin != null
                ? !same(origin, own.get())
                : fetchSite != null && !OWN_SITES.contains(fetchSite.toLowerCase(Locale.ROOT));
        return foreign
                ? Optional.of("This request was sent by another site; use the pages that Charon itself serves.")
                : Optional.empty();
    }

    private static boolean same(String one, String other) {
        Optional<String> first = normal(one);
        return first.isPresent() && first.equals(normal(other));
    }

    private static Optional<String> normal(String origin) {
        try {
            URI uri = URI.create(origin);
            if (uri.getScheme() == null || uri.getHost() == null || uri.getUserInfo() != null) {
                return Optional.empty();
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
            return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
