package org.charon.stream;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
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
import java.util.zip.GZIPInputStream;

/** A stream client for tests that keeps every event. */
public final class EventStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** HTTP/1.1 like browsers without TLS; by default this client would upgrade to HTTP/2. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile boolean ended;

    /** An event: its data, and the other fields by name. */
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
     * Opens a stream.
     *
     * @param base URL of the server without a trailing slash
     * @param query such as {@code ?audience=player}; may be empty
     * @param cookie session cookie; null for none
     */
    public static EventStream open(String base, String query, String cookie) {
        return open(HTTP, base, query, cookie);
    }

    /** Opens a stream with a given HTTP client. */
    public static EventStream open(HttpClient client, String base, String query, String cookie) {
        return open(client, base, query, cookie, null);
    }

    /** Opens a stream with an Accept-Encoding header; null for none. */
    public static EventStream open(HttpClient client, String base, String query, String cookie, String acceptEncoding) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/active-view/stream/" + query))
                .header("Accept", "text/event-stream");
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (acceptEncoding != null) {
            request.header("Accept-Encoding", acceptEncoding);
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

    /** The states received, oldest first. */
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

    /** Waits for the state of a revision or a later one. */
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
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> data = new ArrayList<>();
        byte[] buffer = new byte[8192];
        // A character reader would wait for more bytes.
        try (InputStream body = unpacked(response)) {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] != '\n') {
                        line.write(buffer[i]);
                        continue;
                    }
                    take(line.toString(StandardCharsets.UTF_8), fields, data);
                    line.reset();
                }
            }
        } catch (IOException e) {
            // The connection was closed by either side.
        }
        ended = true;
    }

    private static InputStream unpacked(HttpResponse<InputStream> response) throws IOException {
        boolean gzip = response.headers().firstValue("Content-Encoding").equals(Optional.of("gzip"));
        return gzip ? new GZIPInputStream(response.body()) : response.body();
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
