package org.charon.wire;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A resource that asks for a body gets one, not too long and declared as what it is; only {@link OptionalBody} lets
 * {@code null} in.
 */
@Provider
public final class BodyRule implements ReaderInterceptor {
    private final CurrentVertxRequest request;

    @Inject
    BodyRule(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] bytes = context.getInputStream().readNBytes(BodyLimit.BYTES + 1);
        if (bytes.length > BodyLimit.BYTES) {
            BodyLimit.drop(request.getCurrent().request());
            throw new Refusal(413, StatusWords.of(413));
        }
        if (bytes.length > 0 && context.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE) == null) {
            throw new Refusal(415, "The request says nothing of its body; send Content-Type: application/json.");
        }
        context.setInputStream(new ByteArrayInputStream(bytes));
        Object body = bytes.length == 0 ? null : context.proceed();
        if (body == null && !mayBeMissing(context)) {
            throw Refusal.invalid("The request needs a JSON object as its body.");
        }
        return body;
    }

    private static boolean mayBeMissing(ReaderInterceptorContext context) {
        return Arrays.stream(context.getAnnotations()).anyMatch(OptionalBody.class::isInstance);
    }
}
