package org.charon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.charon.stream.StreamServer.NEVER;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.charon.stream.StreamServer.Settings;
import org.charon.stream.transport.StreamTransport;
import org.junit.jupiter.api.Test;

/** Fallback when Vert.x' connection implementation is not the expected one. */
class UnknownConnectionTest {

    @Test
    void it_is_written_through_the_response() throws Exception {
        Settings settings = new Settings(NEVER, 10, NEVER, StreamTransport.Mode.AUTO);
        StreamServer server =
                new StreamServer(settings, new HttpServerOptions(), UnknownConnectionTest::withUnknownConnection);
        try {
            EventStream stream = server.listen("");
            stream.awaitRevision(2);
            server.toggle();
            stream.awaitRevision(3);

            assertThat(server.broadcaster.count()).isEqualTo(1);
            assertThat(server.served)
                    .as("a direct connection would be detached from its request")
                    .hasValue(0);
        } finally {
            server.close();
        }
    }

    private static HttpServerRequest withUnknownConnection(HttpServerRequest request) {
        HttpConnection known = request.connection();
        HttpConnection unknown =
                proxy(HttpConnection.class, (self, method, arguments) -> method.invoke(known, arguments));
        return proxy(
                HttpServerRequest.class,
                (self, method, arguments) ->
                        method.getName().equals("connection") ? unknown : method.invoke(request, arguments));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
