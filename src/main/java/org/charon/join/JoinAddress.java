package org.charon.join;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The address at which a phone finds the terminal: complete for the QR code, and in the shortest form that browsers accept for typing. */
// Sent inside a Response, whose signature does not name its type.
@RegisterForReflection
@Schema(name = "JoinAddress")
public record JoinAddress(String url, String name) {

    private static final String TERMINAL = "/terminal/";
    private static final int MAX_LENGTH = 300;

    /**
     * Chooses the configured address; else that of the request, if there is a proxy or a certificate; else the LAN address; else that of
     * the request, unless it came from this host. Empty if a phone could reach none of them.
     */
    static Optional<JoinAddress> choose(Optional<String> configured, Optional<String> lan, RequestAddress requested) {
        return configured
                .flatMap(text -> configured(text, requested.scheme(), requested.port()))
                .or(() -> requested.mustBeUsed() ? ofRequest(requested) : Optional.empty())
                .or(() -> lan.map(host -> of(requested.ownScheme(), host, requested.ownPort(), "")))
                .or(() -> requested.isReachableByOthers() ? ofRequest(requested) : Optional.empty());
    }

    /** Whether a configured text can be made into an address. */
    static boolean isUsable(String text) {
        return configured(text, "http", 80).isPresent();
    }

    private static Optional<JoinAddress> ofRequest(RequestAddress requested) {
        return Optional.of(of(requested.scheme(), requested.host(), requested.port(), ""));
    }

    private static Optional<JoinAddress> configured(String text, String scheme, int port) {
        String given = text.strip();
        boolean whole = given.contains("://");
        try {
            URI uri = new URI(whole ? given : scheme + "://" + given);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getUserInfo() != null || given.length() > MAX_LENGTH) {
                return Optional.empty();
            }
            int added = whole ? defaultPort(uri.getScheme()) : port;
            String rest = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            return Optional.of(of(uri.getScheme(), uri.getHost(), uri.getPort() < 0 ? added : uri.getPort(), rest));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static JoinAddress of(String scheme, String host, int port, String path) {
        boolean isDefaultPort = port == defaultPort(scheme);
        String place = (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host)
                + (isDefaultPort ? "" : ":" + port)
                + (path.equals("/") ? "" : path);
        // Without a scheme browsers assume http, and try https only on its default port.
        String name = scheme.equals("https") && !isDefaultPort ? "https://" + place : place;
        boolean bare = path.isEmpty() || path.equals("/");
        return new JoinAddress(scheme + "://" + place + (bare ? TERMINAL : ""), name);
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
