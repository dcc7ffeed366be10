package org.charon.stream;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A screen for tests: listens to the stream and keeps every event it is sent. */
public final class EventStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As a browser speaks to a server without TLS; left to itself this client would upgrade to HTTP/2. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile boolean ended;

    /**
     * One event.
     *
     * @param fields everything but the data, by name
     * @param data as it came
     */
    public record Event(Map<String, String> fields, String data) {

        public String name() {
            return fields.getOrDefault("event", "message");
        }

        public JsonNode json() {
            try {
                return JSON.readTree(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public long revision() {
            return json().get("revision").asLong();
        }
    }

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        this.reader = new Thread(this::read, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * @param base URL of the server, without a slash at its end
     * @param query of the stream, for example {@code ?audience=player}; may be empty
     * @param cookie of a session; null for an anonymous screen
     * @return an open stream
     */
    public static EventStream open(String base, String query, String cookie) {
        return open(HTTP, base, query, cookie);
    }

    /**
     * @param client that speaks to the server as it chooses
     * @param base URL of the server, without a slash at its end
     * @param query of the stream; may be empty
     * @param cookie of a session; null for an anonymous screen
     * @return an open stream
     */
    public static EventStream open(HttpClient client, String base, String query, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/active-view/stream/" + query))
                .header("Accept", "text/event-stream");
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        try {
            return new EventStream(client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    /** The states so far, oldest first. */
    public List<Event> states() {
        return events.stream()
                .filter(event -> event.name().equals("activeview"))
                .toList();
    }

    public List<Event> pings() {
        return events.stream().filter(event -> event.name().equals("ping")).toList();
    }

    public List<String> comments() {
        return comments;
    }

    public List<Event> events() {
        return events;
    }

    public boolean hasEnded() {
        return ended;
    }

    /** Waits for the state of a revision, or a later one. */
    public Event awaitRevision(long revision) {
        return await().atMost(Duration.ofSeconds(10))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(this::newest, newest -> newest.filter(event -> event.revision() >= revision)
                        .isPresent())
                .orElseThrow();
    }

    private Optional<Event> newest() {
        List<Event> soFar = states();
        return soFar.isEmpty() ? Optional.empty() : Optional.of(soFar.get(soFar.size() - 1));
    }

    private void read() {
        StringBuilder line = new StringBuilder();
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> data = new ArrayList<>();
        try (InputStream body = response.body();
                java.io.Reader text = new java.io.InputStreamReader(body, StandardCharsets.UTF_8)) {
            for (int c = text.read(); c >= 0; c = text.read()) {
                if (c != '\n') {
                    line.append((char) c);
                    continue;
                }
                take(line.toString(), fields, data);
                line.setLength(0);
            }
        } catch (IOException e) {
            // The connection was cut, by us or by the server; either way the stream is over.
        }
        ended = true;
    }

    private void take(String line, Map<String, String> fields, List<String> data) {
        int colon = line.indexOf(':');
        if (line.isEmpty()) {
            if (!fields.isEmpty() || !data.isEmpty()) {
                events.add(new Event(Map.copyOf(fields), String.join("\n", data)));
                fields.clear();
                data.clear();
            }
        } else if (colon == 0) {
            comments.add(line.substring(1).strip());
        } else {
            String name = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1).replaceFirst("^ ", "");
            if (name.equals("data")) {
                data.add(value);
            } else {
                fields.put(name, value);
            }
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
