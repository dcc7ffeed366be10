package org.charon.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URL;
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

    /** With these, the players' state is about as large as a busy table's. */
    private static final int TOKENS = 18;

    /** A room of 8 by 2 cells, which all of them share. */
    private static final int LEFT = 7;

    private static final int TOP = 10;
    private static final int WIDTH = 8;
    private static final int HEIGHT = 2;

    private static final String STREAM = "/api/active-view/stream/";

    private final ServerProcess process;
    private final HeapProbe heap;
    private final ObjectMapper json = new ObjectMapper();
    private final String host;
    private String cookie;
    private final byte[][] moves;
    private final Target states;
    private final Target patches;
    private int turn;

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
        moves = prepare();
        InetSocketAddress address = new InetSocketAddress("127.0.0.1", port);
        states = new Target(address, STREAM, this::nextMove);
        patches = new Target(address, STREAM + "?delta=1", this::nextMove);
    }

    private String logIn() throws IOException {
        HttpURLConnection login =
                ask("/j_security_check", "application/x-www-form-urlencoded", "j_username=gm&j_password=gm");
        return login.getHeaderFields().entrySet().stream()
                .filter(header -> "set-cookie".equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .map(set -> set.substring(0, set.indexOf(';')))
                .filter(set -> set.startsWith("quarkus-credential="))
                .findFirst()
                .orElseThrow(() -> new IOException("The login was not answered with a cookie"));
    }

    /** Puts the deck on the screens. Answers the requests that move a token on, and back again. */
    private byte[][] prepare() throws IOException {
        post("/api/gm/switch-view/", Map.of("view_type", "ENCOUNTER", "location_slug", PLACE));
        JsonNode state = json.readTree(content(connect("/api/active-view/")));
        Map<String, Boolean> rooms = new TreeMap<>();
        state.at("/location_data/map/current_deck/rooms")
                .forEach(room -> rooms.put(room.get("id").asText(), true));
        post("/api/gm/encounter/room-visibility/", Map.of("room_visibility", rooms));
        String moved = "";
        for (int index = 0; index < TOKENS; index++) {
            int x = LEFT + index % WIDTH;
            int y = TOP + index / WIDTH % HEIGHT;
            moved = post(
                            "/api/gm/encounter/place-token/",
                            Map.of("type", "player", "name", "Number " + index, "x", x, "y", y))
                    .get("token_id")
                    .asText();
        }
        return new byte[][] {move(moved, LEFT + WIDTH - 1), move(moved, LEFT + WIDTH - 2)};
    }

    private JsonNode post(String path, Map<String, ?> body) throws IOException {
        return json.readTree(content(ask(path, "application/json", json.writeValueAsString(body))));
    }

    private HttpURLConnection ask(String path, String type, String body) throws IOException {
        HttpURLConnection connection = connect(path);
        connection.setRequestProperty("Content-Type", type);
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        return connection;
    }

    /** The JDK's newer client has a thread of its own that would take part in what is measured. */
    private HttpURLConnection connect(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL("http://" + host + path).openConnection();
        if (cookie != null) {
            connection.setRequestProperty("Cookie", cookie);
        }
        return connection;
    }

    private static byte[] content(HttpURLConnection connection) throws IOException {
        try (InputStream answer = connection.getInputStream()) {
            return answer.readAllBytes();
        }
    }

    /** To and fro across all runs: a move to where the token is would change nothing, and nobody would be sent anything. */
    private ByteBuffer nextMove() {
        return ByteBuffer.wrap(moves[turn++ % 2]);
    }

    private byte[] move(String token, int column) {
        String body = "{\"token_id\":\"" + token + "\",\"x\":" + column + ",\"y\":" + TOP + "}";
        return ("POST /api/gm/encounter/move-token/ HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + cookie
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * @return bytes of one event with the state, as players are sent it
     */
    int frameBytes() throws IOException {
        URL state = new URL("http://" + host + "/api/active-view/");
        byte[] bytes = content((HttpURLConnection) state.openConnection());
        JsonNode view = json.readTree(bytes);
        String id =
                view.get("instance_id").asText() + "-" + view.get("revision").asLong();
        return bytes.length + ("id: " + id + "\nevent: activeview\ndata: \n\n").length();
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
}
