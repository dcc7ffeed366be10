package org.charon.computer.draft;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.charon.computer.draft.DraftException.Kind;
import org.jboss.resteasy.reactive.client.api.LoggingScope;

/** Creates the REST clients of the language model services. */
final class ModelClients {

    /** Maximum answer size in bytes, far above the longest reply. */
    static final int MAX_ANSWER = 1 << 20;

    private ModelClients() {}

    /** @param timeout for connecting, and between two reads */
    static <T> T client(Class<T> api, String baseUrl, Duration timeout) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(baseUrl))
                .connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                // A redirect must not send the key to another host.
                .followRedirects(false)
                .loggingScope(LoggingScope.NONE)
                .userAgent("Charon")
                .disableDefaultMapper(true)
                .register(new DraftExceptionMapper())
                .register((ClientResponseFilter) (request, response) ->
                        // Some services send another content type, or none.
                        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON))
                .httpClientOptionsCustomizer(ModelClients::configure)
                .httpClientRequestCustomizer(ModelClients::limitAnswer)
                .build(api);
    }

    private static void configure(HttpClientOptions options) {
        // Some small self-hosted services fail on HTTP/2 negotiation. Drafts are rare, so keep-alive would mostly hit
        // closed
        // connections.
        options.setProtocolVersion(HttpVersion.HTTP_1_1).setUseAlpn(false).setKeepAlive(false);
    }

    private static void limitAnswer(HttpClientRequest request) {
        AtomicInteger length = new AtomicInteger();
        request.response()
                .onSuccess(response -> response.handler((Buffer part) -> {
                    if (length.addAndGet(part.length()) > MAX_ANSWER) {
                        request.reset(0, new DraftException(Kind.UNREADABLE));
                    }
                }));
    }
}
