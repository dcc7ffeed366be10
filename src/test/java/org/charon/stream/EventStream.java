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
        return open(client, base, query, cookie, null);
    }

    /**
     * @param client that speaks to the server as it chooses
     * @param base URL of the server, without a slash at its end
     * @param query of the stream; may be empty
     * @param cookie of a session; null for an anonymous screen
     * @param acceptEncoding as browsers say it, {@code gzip, deflate}; null for a screen that unpacks nothing
     * @return an open stream
     */
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
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> data = new ArrayList<>();
        byte[] buffer = new byte[8192];
        // A reader of characters would wait for more than has come.
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
            // The connection was cut, by us or by the server; either way the stream is over.
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
