package org.charon.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.common.providers.serialisers.AbstractJsonMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Reads JSON request bodies. Rejects missing bodies (except {@link OptionalBody}), too long ones and other content types.
 * Replaces Quarkus' reader: adding these rules with an interceptor would copy all headers and scan annotations on each request.
 */
@Provider
// Not for REST clients, which run outside of a request.
@ConstrainedTo(RuntimeType.SERVER)
@Consumes(MediaType.APPLICATION_JSON)
public final class JsonBodyReader extends AbstractJsonMessageBodyReader implements ServerMessageBodyReader<Object> {
    private final CurrentVertxRequest request;
    private final ObjectMapper mapper;
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    @Inject
    JsonBodyReader(CurrentVertxRequest request, ObjectMapper mapper) {
        this.request = request;
        this.mapper = mapper;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType media) {
        return isReadable(media, type);
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, MediaType media, ServerRequestContext context)
            throws IOException {
        return read(type, genericType, context.getInputStream());
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, genericType, body);
    }

    private Object read(Class<?> type, Type genericType, InputStream sent) throws IOException {
        Object body = parse(genericType, sent);
        if (body == null && !type.isAnnotationPresent(OptionalBody.class)) {
            throw ApiException.invalid("The request needs a JSON object as its body.");
        }
        return body;
    }

    private Object parse(Type type, InputStream body) throws IOException {
        HttpServerRequest sent = request.getCurrent().request();
        byte[] bytes = BodyLimit.read(body, sent.getHeader(HttpHeaders.CONTENT_LENGTH));
        if (bytes.length > BodyLimit.BYTES) {
            BodyLimit.discardRest(sent);
            throw new ApiException(413, StatusMessage.of(413));
        }
        if (bytes.length == 0) {
            return null;
        }
        if (sent.getHeader(HttpHeaders.CONTENT_TYPE) == null) {
            throw new ApiException(415, "The request says nothing of its body; send Content-Type: application/json.");
        }
        try {
            return readers.computeIfAbsent(type, this::reader).readValue(bytes);
        } catch (MismatchedInputException mismatch) {
            if (mismatch.getOriginalMessage().startsWith("No content")) {
                return null;
            }
            throw mismatch;
        }
    }

    private ObjectReader reader(Type type) {
        return mapper.readerFor(mapper.getTypeFactory().constructType(type));
    }
}
