package org.charon.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WireTest {

    @TestHTTPResource("/")
    URI server;

    @Test
    void namesAreSnakeCaseAndUnknownOnesAreIgnored() {
        post("{\"room_id\":\"r1\",\"grid_x\":2,\"seen_at\":\"2183-06-01T12:00:00Z\",\"condition\":null,\"more\":[1]}")
                .then()
                .statusCode(200)
                .body("room_id", equalTo("r1"), "grid_x", equalTo(2), "seen_at", equalTo("2183-06-01T12:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {'room_id':7,'grid_x':1}                               | room_id must be a text.
        {'room_id':true,'grid_x':1}                            | room_id must be a text.
        {'room_id':['a'],'grid_x':1}                           | room_id must be a text.
        {'room_id':'a\\u0000b','grid_x':1}                     | room_id must not hold a NUL character (U+0000).
        {'room_id':'\\ud800','grid_x':1} | room_id must not hold half a character (an unpaired surrogate).
        {'room_id':'a','grid_x':'1'}                           | grid_x must be a whole number from -2147483648 to 2147483647.
        {'room_id':'a','grid_x':''}                            | grid_x must be a whole number from -2147483648 to 2147483647.
        {'room_id':'a','grid_x':1.5}                           | grid_x must be a whole number from -2147483648 to 2147483647.
        {'room_id':'a','grid_x':true}                          | grid_x must be a whole number from -2147483648 to 2147483647.
        {'room_id':'a','grid_x':null}                          | grid_x must be a whole number from -2147483648 to 2147483647.
        {'room_id':'a'}                                        | grid_x must be a whole number from -2147483648 to 2147483647.
        {'room_id':'a','grid_x':99999999999}                   | The JSON holds a number that is too large (line 1, column 36).
        {'room_id':'a','grid_x':1,'condition':'9'}             | condition must be a whole number from -2147483648 to 2147483647.
        {'room_id':'a','grid_x':1,'condition':101}             | condition must be less than or equal to 100.
        {'room_id':'a','grid_x':1,'angle':'1.5'}               | angle must be a number.
        {'room_id':'a','grid_x':1,'angle':1e999}               | angle must be a number.
        {'room_id':'a','grid_x':1,'angle':'NaN'}               | angle must be a number.
        {'room_id':'a','grid_x':1,'visible':'true'}            | visible must be true or false.
        {'room_id':'a','grid_x':1,'visible':1}                 | visible must be true or false.
        {'room_id':'a','grid_x':1,'colour':'PINK'}             | colour must be one of AMBER, TEAL.
        {'room_id':'a','grid_x':1,'colour':0}                  | colour must be one of AMBER, TEAL.
        {'room_id':'a','grid_x':1,'colour':''}                 | colour must be one of AMBER, TEAL.
        {'room_id':'a','grid_x':1,'tags':'x'}                  | tags must be a list.
        {'room_id':'a','grid_x':1,'tags':''}                   | tags must be a list.
        {'room_id':'a','grid_x':1,'tags':[1]}                  | tags[0] must be a text.
        {'room_id':'a','grid_x':1,'room_visibility':[]}        | room_visibility must be an object.
        {'room_id':'a','grid_x':1,'room_visibility':{'r':1}}   | room_visibility.r must be true or false.
        {'room_id':'a','grid_x':1,'seen_at':'soon'}            | seen_at must be a time such as 2183-06-01T12:00:00Z.
        {'room_id':'a','grid_x':1,'inner_part':[]}             | inner_part must be an object.
        {'room_id':'a','grid_x':1,'inner_part':{}}             | inner_part.deck_id must not be null.
        {'grid_x':1}                                           | room_id must not be null.
        []                                                     | The body must be an object.
        7                                                      | The body must be an object.
        'text'                                                 | The body must be an object.
        null                                                   | The request needs a JSON object as its body.
        ""                                                     | The request needs a JSON object as its body.
        {'room_id':'a','grid_x':1}}                            | The body is not well-formed JSON (line 1, column 27).
        {'room_id':'a','room_id':'b','grid_x':1}               | The JSON gives the same name twice (line 1, column 25); give each name once.
        {'room_id':                                            | The body is not well-formed JSON (line 1, column 12).
        """)
    void anInvalidBodyIsExplained(String body, String words) {
        post(body == null ? "" : body.replace('\'', '"'))
                .then()
                .statusCode(400)
                .contentType(ContentType.JSON)
                .body("error", equalTo(words), "size()", equalTo(1));
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        String json = "{\"room_id\":\"a\",\"grid_x\":1,\"more\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        String answer = raw("POST /api/probe/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("The JSON is nested too deeply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/%zz/", "/api/probe/refused?x=%", "/%", "/api/a b/"})
    void anAddressThatCannotBeDecodedIsRefused(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1[.][01] 400 .*")
                .doesNotContain("<html", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Length: 0\r\n",
                "Content-Length: 0\r\nContent-Type: text/plain\r\n",
                "Transfer-Encoding: chunked\r\n\r\n0\r\n"
            })
    void aMissingBodyIsNotAWrongType(String headers) throws Exception {
        String end = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n";
        assertThat(raw("POST /api/probe/" + end)).startsWith("HTTP/1.1 400").contains("needs a JSON object");
        assertThat(raw("POST /api/probe/optional/" + end)).startsWith("HTTP/1.1 200");
    }

    @Test
    void aBodyMayBeOptional() {
        given().post("/api/probe/optional/").then().statusCode(200).body("missing", equalTo(true));
        given().contentType(ContentType.JSON)
                .body("{\"grid_x\":1}")
                .post("/api/probe/optional/")
                .then()
                .statusCode(200)
                .body("missing", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/nothing/,404",
        "POST,/api/nothing/,404",
        "GET,/data/nothing.png,404",
        "GET,/textures/x,404",
        "GET,/nothing,404",
        "PUT,/api/probe/,405",
        "DELETE,/api/probe/gm/,405",
        "POST,/api/probe/gm/,405",
        "GET,/api/probe/gm/,401",
        "GET,/api/probe/gm,401",
        "GET,/api/probe/refused/,409",
        "GET,/api/probe/%00/,400",
        "GET,/api/../../etc/passwd,404",
        "GET,/j_security_check,404",
    })
    void errorsAreJson(String method, String path, int status) {
        String body = given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType(ContentType.JSON)
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .path("error");
        assertThat(body).matches("[A-Z].*[.]").doesNotContain("org.", "java", "HTTP 4");
    }

    @Test
    void errorsAreJsonForBrowsersToo() {
        given().accept("text/html,*/*;q=0.8")
                .get("/api/nothing/")
                .then()
                .statusCode(404)
                .contentType(ContentType.JSON);
        given().accept("text/html")
                .get("/api/probe/refused/")
                .then()
                .statusCode(406)
                .contentType(ContentType.JSON);
    }

    @Test
    void unexpectedErrorsAreNotDisclosed() {
        given().get("/api/probe/broken/")
                .then()
                .statusCode(500)
                .contentType(ContentType.JSON)
                .body("error", startsWith("Something went wrong inside Charon; its log has more under "));
    }

    @Test
    @TestSecurity(user = "ripley", roles = "player")
    void aPlayerMayNotUseTheGmsActions() {
        given().get("/api/probe/gm/").then().statusCode(403).contentType(ContentType.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/probe", "/api/probe/"})
    void theTrailingSlashIsOptional(String path) {
        given().contentType(ContentType.JSON)
                .redirects()
                .follow(false)
                .body("{\"room_id\":\"a\",\"grid_x\":1}")
                .post(path)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
    void onlyJsonIsRead(String type) {
        given().header("Content-Type", type)
                .body("{\"room_id\":\"a\",\"grid_x\":1}")
                .post("/api/probe/")
                .then()
                .statusCode(415)
                .contentType(ContentType.JSON);
    }

    @Test
    void aBodyWithoutATypeIsRefused() throws Exception {
        String answer = raw("POST /api/probe/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(answer).startsWith("HTTP/1.1 415").contains("\"error\":\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/probe/", "/j_security_check", "/api/nothing/"})
    void tooLargeBodiesAreRefusedInEveryForm(String path) throws Exception {
        String type = path.startsWith("/api") ? "application/json" : "application/x-www-form-urlencoded";
        given().header("Content-Type", type)
                .body("x".repeat(1024 * 1024))
                .post(path)
                .then()
                .statusCode(413)
                .contentType(ContentType.JSON)
                .body("error", containsString("64 KiB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/probe/", "/api/probe/async/", "/j_security_check"})
    void tooLargeChunkedBodiesAreRefused(String path) throws Exception {
        String type = path.startsWith("/api") ? "application/json" : "application/x-www-form-urlencoded";
        String piece = "x=%s&".formatted("y".repeat(0x3fd)).repeat(4);
        String chunk = "1000\r\n" + piece + "\r\n";
        String request = "POST " + path + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Type: " + type
                + "\r\n\r\n" + chunk.repeat(64) + "0\r\n\r\n";
        String next = "GET /api/probe/refused/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        assertThat(raw(request + next)).startsWith("HTTP/1.1 413").contains("64 KiB", "HTTP/1.1 409");
    }

    @Test
    void aClientRequestingHttp2IsServed() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest post = HttpRequest.newBuilder(server.resolve("/api/probe/"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"room_id\":\"a\",\"grid_x\":1}"))
                .build();
        for (HttpRequest request : List.of(
                HttpRequest.newBuilder(server.resolve("/api/probe/refused/")).build(),
                post,
                HttpRequest.newBuilder(server.resolve("/api/probe/refused/")).build(),
                post)) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(request.method().equals("GET") ? 409 : 200);
        }
    }

    @Test
    void chunksWithinTheLimitAreRead() throws Exception {
        String json = "{\"room_id\":\"a\",\"grid_x\":1}";
        String answer =
                raw("POST /api/probe/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
                        + "Content-Type: application/json\r\n\r\n" + Integer.toHexString(json.length()) + "\r\n" + json
                        + "\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"room_id\":\"a\"");
    }

    @Test
    void theConnectionStaysOpenAfterARefusedBody() throws Exception {
        String refused =
                "POST /api/probe/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 70000\r\n\r\n"
                        + "x".repeat(70000);
        String next = "GET /api/probe/refused/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        assertThat(raw(refused + next)).startsWith("HTTP/1.1 413").contains("HTTP/1.1 409");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/probe/", "/j_security_check", "/api/nothing/"})
    void aWriteFromAnotherSiteIsRefused(String path) {
        given().header("Origin", "http://evil.test")
                .post(path)
                .then()
                .statusCode(403)
                .contentType(ContentType.JSON);
        given().header("Sec-Fetch-Site", "cross-site").post(path).then().statusCode(403);
    }

    @Test
    void aSameOriginWriteIsAccepted() {
        given().header("Origin", "http://" + server.getAuthority())
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .body("{\"room_id\":\"a\",\"grid_x\":1}")
                .post("/api/probe/")
                .then()
                .statusCode(200);
    }

    private static Response post(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/probe/");
    }

    /** Sends raw HTTP, since a client library would correct the request. */
    private String raw(String request) throws Exception {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
