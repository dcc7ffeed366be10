package org.charon.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The packaged application with the sample campaign's largest deck on the screens, all of it revealed, and tokens on it. */
final class CharonServer implements Server {

    private static final String PLACE = "weir-station";
    private static final int TOKENS = 10;
    private static final int ROW = 10;
    private static final String STREAM = "/api/active-view/stream/";

    private final ServerProcess process;
    private final HeapProbe heap;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String host;
    private final String cookie;
    private final Target states;
    private final Target patches;

    /**
     * @param program the jar to run, or a native binary
     * @param flags of its virtual machine
     * @param folder for its data and its output
     */
    CharonServer(Path program, List<String> flags, Path folder) throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        host = "127.0.0.1:" + port;
        boolean isJar = program.toString().endsWith(".jar");
        List<String> command = isJar ? ServerProcess.java(flags) : new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dcharon.data.dir=" + Files.createTempDirectory(folder, "data"),
                "-Dcharon.gm.password=gm",
                // A machine that does something else at the same time is slow to open the database.
                "-Dquarkus.datasource.jdbc.acquisition-timeout=60S",
                // The stalled ones come on top of as many as are let in by default.
                "-Dcharon.stream.max-subscribers=20000"));
        if (isJar) {
            command.addAll(List.of("-jar", program.toString()));
        }
        process = new ServerProcess(command, folder.resolve("charon.log"), "Listening on");
        heap = isJar ? new HeapProbe(process.pid()) : null;
        cookie = logIn();
        byte[][] moves = prepare();
        InetSocketAddress address = new InetSocketAddress("127.0.0.1", port);
        Target.Writes writes = number -> ByteBuffer.wrap(moves[(int) (number % moves.length)]);
        states = new Target(address, STREAM, writes);
        patches = new Target(address, STREAM + "?delta=1", writes);
    }

    private String logIn() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request("/j_security_check")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("j_username=gm&j_password=gm"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.headers().allValues("set-cookie").stream()
                .map(set -> set.substring(0, set.indexOf(';')))
                .filter(set -> set.startsWith("quarkus-credential="))
                .findFirst()
                .orElseThrow(() -> new IOException("The login was answered with " + answer.statusCode()));
    }

    /** Puts the deck on the screens. Answers the requests that move a token on, and back again. */
    private byte[][] prepare() throws IOException, InterruptedException {
        post("/api/gm/switch-view/", Map.of("view_type", "ENCOUNTER", "location_slug", PLACE));
        JsonNode state = json.readTree(http.send(
                        request("/api/active-view/").header("Cookie", cookie).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        Map<String, Boolean> rooms = new TreeMap<>();
        state.at("/location_data/map/current_deck/rooms")
                .forEach(room -> rooms.put(room.get("id").asText(), true));
        post("/api/gm/encounter/room-visibility/", Map.of("room_visibility", rooms));
        String moved = "";
        for (int column = 0; column < TOKENS; column++) {
            moved = post(
                            "/api/gm/encounter/place-token/",
                            Map.of("type", "player", "name", "Number " + column, "x", column, "y", ROW))
                    .get("token_id")
                    .asText();
        }
        return new byte[][] {move(moved, TOKENS), move(moved, TOKENS + 1)};
    }

    private JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request(path)
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + host + path));
    }

    private byte[] move(String token, int column) {
        String body = "{\"token_id\":\"" + token + "\",\"x\":" + column + ",\"y\":" + ROW + "}";
        return ("POST /api/gm/encounter/move-token/ HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + cookie
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * @return bytes of one event with the state, as players are sent it
     */
    int frameBytes() throws IOException, InterruptedException {
        int json = http.send(request("/api/active-view/").build(), HttpResponse.BodyHandlers.ofByteArray())
                .body()
                .length;
        String instance = "00000000-0000-0000-0000-000000000000";
        return json + ("id: " + instance + "-00\nevent: activeview\ndata: \n\n").length();
    }

    /**
     * @return its stream of patches; an older Charon sends full states there
     */
    Target patches() {
        return patches;
    }

    @Override
    public String name() {
        return "Charon";
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    @Override
    public HeapProbe heap() {
        return heap;
    }

    @Override
    public Target states() {
        return states;
    }

    @Override
    public void close() throws IOException {
        if (heap != null) {
            heap.close();
        }
        process.close();
    }
}
