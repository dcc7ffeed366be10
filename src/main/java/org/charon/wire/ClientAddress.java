package org.charon.wire;

import io.quarkus.vertx.http.runtime.ForwardedInfo;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.net.SocketAddress;
import java.util.List;

/** The address of a client, for limits per address. Trusted proxies are set with {@code quarkus.http.proxy.trusted-proxies}. */
public final class ClientAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private ClientAddress() {}

    /** The client's address: the one a trusted proxy reports, otherwise the peer's; {@code unknown} if there is none. */
    public static String of(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        String own = peer == null || peer.hostAddress() == null ? "unknown" : peer.hostAddress();
        return cameThroughTrustedProxy(request) ? last(request.headers().getAll(FORWARDED_FOR), own) : own;
    }

    private static boolean cameThroughTrustedProxy(HttpServerRequest request) {
        return request instanceof HttpServerRequestInternal ours
                && ours.context().getLocal(ForwardedInfo.CONTEXT_KEY) != null;
    }

    /** Proxies append the address they see; anything before it may be forged by the client. */
    private static String last(List<String> headers, String otherwise) {
        String all = String.join(",", headers);
        String last = all.substring(all.lastIndexOf(',') + 1).strip();
        return last.isEmpty() ? otherwise : last;
    }
}
