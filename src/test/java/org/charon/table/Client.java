package org.charon.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.charon.stream.EventStream;

/** An HTTP client for a running server, with or without a session. */
public final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final String base;
    private final String cookie;

    /** An answer, with the first value of each header. */
    public record Answer(int status, String text, Map<String, String> headers) {

        /** The body as JSON; a missing node if it is not JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                return MissingNode.getInstance();
            }
        }
    }

    private Client(String base, String cookie) {
        this.base = base;
        this.cookie = cookie;
    }

    /** Without a session. */
    public static Client anonymous(String base) {
        return new Client(base.replaceFirst("/$", ""), null);
    }

    /** With an existing session. */
    public static Client with(String base, io.restassured.http.Cookie session) {
        return new Client(base.replaceFirst("/$", ""), session.getName() + "=" + session.getValue());
    }

    /** With a new login. */
    public static Client login(String base, String user, String password) {
        Client nobody = anonymous(base);
        String form = "j_username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&j_password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        Answer answer = nobody.send(
                "POST", "/j_security_check", form, Map.of("Content-Type", "application/x-www-form-urlencoded"));
        String set = answer.headers().get("set-cookie");
        if (answer.status() != 200 || set == null) {
            throw new IllegalStateException("Login answered " + answer.status() + ": " + answer.text());
        }
        return new Client(nobody.base, set.replaceFirst(";.*", ""));
    }

    public String cookie() {
        return cookie;
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** Posts text that need not be valid JSON. */
    public Answer post(String path, String json) {
        return send("POST", path, json, Map.of("Content-Type", "application/json"));
    }

    /** Sends any request. */
    public Answer send(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> first = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> first.put(name, values.get(0)));
            return new Answer(response.statusCode(), response.body(), first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens an event stream. */
    public EventStream screen(String query) {
        return EventStream.open(base, query, cookie);
    }
}
