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
import org.charon.computer.draft.DraftFailure.Kind;
import org.jboss.resteasy.reactive.client.api.LoggingScope;

/** Makes the REST clients of language model services, which differ only in their interfaces. */
final class ModelClients {

    /** Longest answer, in bytes: many times what the longest reply takes, and little enough for a small heap. */
    static final int MAX_ANSWER = 1 << 20;

    private ModelClients() {}

    /**
     * @param api interface of the service
     * @param baseUrl http or https
     * @param timeout to connect, and between two parts of an answer
     */
    static <T> T client(Class<T> api, String baseUrl, Duration timeout) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(baseUrl))
                .connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                // Another host must not be sent the key.
                .followRedirects(false)
                .loggingScope(LoggingScope.NONE)
                .userAgent("Charon")
                .disableDefaultMapper(true)
                .register(new RefusalMapper())
                .register((ClientResponseFilter) (request, response) ->
                        // Some services name another type, or none.
                        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON))
                .httpClientOptionsCustomizer(ModelClients::configure)
                .httpClientRequestCustomizer(ModelClients::limitAnswer)
                .build(api);
    }

    private static void configure(HttpClientOptions options) {
        // Small self-hosted services do not always cope with the offer of HTTP/2. Drafts are rare, so that a
        // connection that
        // was kept would often have been closed by the other side.
        options.setProtocolVersion(HttpVersion.HTTP_1_1).setUseAlpn(false).setKeepAlive(false);
    }

    private static void limitAnswer(HttpClientRequest request) {
        AtomicInteger length = new AtomicInteger();
        request.response()
                .onSuccess(response -> response.handler((Buffer part) -> {
                    if (length.addAndGet(part.length()) > MAX_ANSWER) {
                        request.reset(0, new DraftFailure(Kind.UNREADABLE));
                    }
                }));
    }
}
