package org.charon.wire;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Rejects writes that another site made a browser send (CSRF). Clients other than browsers send neither header and are accepted.
 */
final class SameOrigin {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private SameOrigin() {}

    /**
     * The reason to refuse a request, if there is one.
     *
     * @param own the server's origin as the client reached it, e.g. {@code http://table:8080}
     * @param origin the {@code Origin} header, or null
     * @param fetchSite the {@code Sec-Fetch-Site} header, or null; only used if there is no origin
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
