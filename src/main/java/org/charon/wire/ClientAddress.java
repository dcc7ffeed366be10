package org.charon.wire;

import io.quarkus.vertx.http.runtime.ForwardedInfo;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.net.SocketAddress;
import java.util.List;

/**
 * Where a request comes from, for whatever is counted by address. Which proxies are believed is the setting
 * {@code quarkus.http.proxy.trusted-proxies}.
 */
public final class ClientAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private ClientAddress() {}

    /**
     * @param request as it came, from a client or from a proxy
     * @return the client's address: what a trusted proxy says it is, else the peer's; {@code unknown} where there is none
     */
    public static String of(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        String own = peer == null || peer.hostAddress() == null ? "unknown" : peer.hostAddress();
        return cameThroughTrustedProxy(request) ? last(request.headers().getAll(FORWARDED_FOR), own) : own;
    }

    private static boolean cameThroughTrustedProxy(HttpServerRequest request) {
        return request instanceof HttpServerRequestInternal ours
                && ours.context().getLocal(ForwardedInfo.CONTEXT_KEY) != null;
    }

    /** Most proxies add the address that they saw at the end; what precedes it may be the client's invention. */
    private static String last(List<String> headers, String otherwise) {
        String all = String.join(",", headers);
        String last = all.substring(all.lastIndexOf(',') + 1).strip();
        return last.isEmpty() ? otherwise : last;
    }
}
