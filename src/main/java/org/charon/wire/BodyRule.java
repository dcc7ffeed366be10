package org.charon.wire;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.Arrays;

/** A resource that asks for a body gets one, declared as what it is; only {@link OptionalBody} lets {@code null} in. */
@Provider
public final class BodyRule implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        PushbackInputStream in = new PushbackInputStream(context.getInputStream());
        int first = in.read();
        if (first >= 0) {
            in.unread(first);
            if (context.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE) == null) {
                throw new Refusal(415, "The request says nothing of its body; send Content-Type: application/json.");
            }
        }
        context.setInputStream(in);
        Object body = first < 0 ? null : context.proceed();
        if (body == null && !mayBeMissing(context)) {
            throw Refusal.invalid("The request needs a JSON object as its body.");
        }
        return body;
    }

    private static boolean mayBeMissing(ReaderInterceptorContext context) {
        return Arrays.stream(context.getAnnotations()).anyMatch(OptionalBody.class::isInstance);
    }
}
