package org.charon.computer.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/**
 * A fake language model service over HTTP that supports the formats of OpenAI, Anthropic and Ollama, distinguished by path. Plays
 * the scripted behaviours in turn, then the default answer. Records all requests.
 */
public final class FakeModel implements AutoCloseable {

    /** Answer without a script. */
    public static final String DEFAULT_ANSWER = "Hull is sound.";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Behaviour> next = new ConcurrentLinkedQueue<>();
    private final List<Recorded> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger disconnects = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** A recorded request; header names are in lower case. */
    public record Recorded(String path, Map<String, String> headers, String body) {

        public JsonNode json() {
            return parse(body);
        }

        /** All messages including the system's, as {@code role: text}. */
        public List<String> messages() {
            List<String> all = new ArrayList<>();
            JsonNode system = json().path("system");
            if (!system.isMissingNode()) {
                all.add("system: " + words(system));
            }
            json().path("messages")
                    .forEach(message -> all.add(message.path("role").asText() + ": " + words(message.path("content"))));
            return all;
        }

        private static String words(JsonNode content) {
            if (content.isTextual()) {
                return content.asText();
            }
            StringBuilder words = new StringBuilder();
            content.forEach(part -> words.append(part.path("text").asText()));
            return words.toString();
        }
    }

    /** How one request is answered. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange, UnaryOperator<String> wire) throws IOException, InterruptedException;
    }

    /** Listens on a port; 0 for any. */
    public FakeModel(int port) {
        this(port, null);
    }

    /** Listens on a port, 0 for any, with TLS unless null. */
    FakeModel(int port, SSLContext tls) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            if (tls == null) {
                server = HttpServer.create(address, 0);
            } else {
                HttpsServer secure = HttpsServer.create(address, 0);
                secure.setHttpsConfigurator(new HttpsConfigurator(tls));
                server = secure;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    /** The base URL as a provider's setting. */
    public String url(String provider) {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return scheme + "://localhost:" + server.getAddress().getPort() + (provider.equals("ollama") ? "" : "/v1");
    }

    public List<Recorded> requests() {
        return List.copyOf(requests);
    }

    /** How many clients disconnected before the end of their answer. */
    int disconnects() {
        return disconnects.get();
    }

    /** Clears recorded requests and scripted behaviours. */
    public void reset() {
        next.clear();
        requests.clear();
    }

    public FakeModel then(Behaviour behaviour) {
        next.add(behaviour);
        return this;
    }

    public FakeModel says(String text) {
        return then((exchange, wire) -> send(exchange, 200, wire.apply(text)));
    }

    public FakeModel fails(int status, String body) {
        return then((exchange, wire) -> send(exchange, status, body));
    }

    public FakeModel sends(String body) {
        return fails(200, body);
    }

    /** Sends no answer until it is closed. */
    public FakeModel hangs() {
        return then((exchange, wire) -> closing.await());
    }

    /** Keeps sending an incomplete answer slowly. */
    public FakeModel trickles() {
        return then((exchange, wire) -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            do {
                out.write(' ');
                out.flush();
            } while (!closing.await(20, java.util.concurrent.TimeUnit.MILLISECONDS));
        });
    }

    /** Answers after the signal. */
    public FakeModel saysAfter(CountDownLatch signal, String text) {
        return then((exchange, wire) -> {
            signal.await();
            send(exchange, 200, wire.apply(text));
        });
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) {
        try (exchange) {
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Behaviour behaviour = next.poll();
            requests.add(new Recorded(path, headers, body));
            if (behaviour == null) {
                send(exchange, 200, wire(path, DEFAULT_ANSWER));
            } else {
                behaviour.answer(exchange, text -> wire(path, text));
            }
        } catch (IOException e) {
            disconnects.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String wire(String path, String text) {
        String said = quoted(text);
        return switch (path) {
            case "/v1/chat/completions" -> """
                {"id": "c1", "object": "chat.completion", "created": 1, "model": "m", "system_fingerprint": null, "choices": [{"index": 0,
                "message": {"role": "assistant", "content": %s, "refusal": null}, "logprobs": null, "finish_reason": "stop"}],
                "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}""".formatted(said);
            case "/v1/messages" -> """
                {"id": "m1", "type": "message", "role": "assistant", "model": "m", "content": [{"type": "text", "text": %s}],
                "stop_reason": "end_turn", "stop_sequence": null, "usage": {"input_tokens": 1, "output_tokens": 1}}""".formatted(said);
            case "/api/chat" -> """
                {"model": "m", "created_at": "2026-01-02T03:04:05.678901Z", "message": {"role": "assistant", "content": %s},
                "done_reason": "stop", "done": true, "total_duration": 5, "prompt_eval_count": 1, "eval_count": 1}""".formatted(said);
            default -> throw new IllegalStateException("Nobody asks at " + path);
        };
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
