package org.charon.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.charon.account.TestLogin;
import org.charon.account.TestUsers;
import org.charon.box.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MessageTest {
    private static Cookie gm;
    private static Cookie ripley;
    private static Cookie ash;

    @Inject
    DataFolder folder;

    @TestHTTPResource("/")
    URI server;

    /** Newest message id before the test, to ignore older messages. */
    private long start;

    @BeforeEach
    void logIn() {
        if (gm == null) {
            gm = TestLogin.gm();
            ripley = TestUsers.player(folder, "ripley");
            ash = TestUsers.player(folder, "ash");
        }
        start = send("{'content':'the test begins'}")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("message_id");
    }

    @Test
    void aBroadcastReachesEverybody() {
        long id = send("{'content':'All hands.'}")
                .statusCode(200)
                .body("success", is(true))
                .extract()
                .jsonPath()
                .getLong("message_id");
        assertThat(id).isGreaterThan(start);
        for (RequestSpecification reader : List.of(given(), given().cookie(ripley), given().cookie(gm))) {
            read(reader)
                    .body("count", is(1), "messages", hasSize(1), "messages[0].id", is((int) id))
                    .body("messages[0].sender", equalTo("CHARON"), "messages[0].priority", equalTo("NORMAL"))
                    .body("messages[0].content", equalTo("All hands."))
                    .body("messages[0].created_at", matchesPattern("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z"));
        }
    }

    @Test
    void aMessageReachesOnlyItsRecipients() {
        send("{'content':'Special order 937','sender':'Mother','priority':'CRITICAL','recipients':['ash','ash']}")
                .statusCode(200);
        read(given()).body("messages", empty(), "count", is(0));
        read(given().cookie(ripley)).body("messages", empty());
        read(given().cookie(ash))
                .body("messages.content", contains("Special order 937"))
                .body("messages[0].sender", equalTo("Mother"), "messages[0].priority", equalTo("CRITICAL"))
                .body("messages[0]", not(hasKey("recipients")));
        read(given().cookie(gm)).body("messages[0].recipients", contains("ash"));
        // The GM's browser showing the terminal page.
        read(given().cookie(gm).queryParam("audience", "player")).body("messages", empty());
    }

    @Test
    void withoutRecipientsEverybodyIsARecipient() {
        send("{'content':'x','recipients':[]}").statusCode(200);
        send("{'content':'y','recipients':null}").statusCode(200);
        read(given()).body("messages.content", contains("y", "x"));
        read(given().cookie(gm)).body("messages[0].recipients", empty());
    }

    @Test
    void theFiftyNewestAreReturnedNewestFirst() {
        List<Long> ids = IntStream.range(0, 60)
                .mapToObj(i ->
                        send("{'content':'m" + i + "'}").extract().jsonPath().getLong("message_id"))
                .toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        List<Long> newest =
                read(given()).body("count", is(50)).extract().jsonPath().getList("messages.id", Long.class);
        assertThat(newest)
                .isEqualTo(ids.subList(10, 60).stream()
                        .sorted((a, b) -> Long.compare(b, a))
                        .toList());
        given().queryParam("since", ids.get(57))
                .get("/api/messages")
                .then()
                .body("messages.content", contains("m59", "m58"));
        given().queryParam("since", ids.get(59)).get("/api/messages/").then().body("count", is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", " ", "1.5", "1e3", "+1", "0x1", "\u0661", "1;drop table message", "--1"})
    void sinceMustBeANumber(String since) throws Exception {
        URI address = server.resolve("/api/messages/?since=" + URLEncoder.encode(since, StandardCharsets.UTF_8));
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"error\":\"since must be");
    }

    @Test
    void extremeNumbersAreAcceptedAndNoneMeansAll() {
        given().get("/api/messages/?since=").then().statusCode(200).body("count", not(0));
        given().queryParam("since", "-5")
                .get("/api/messages/")
                .then()
                .statusCode(200)
                .body("count", not(0));
        given().queryParam("since", "9".repeat(30))
                .get("/api/messages/")
                .then()
                .statusCode(200)
                .body("count", is(0));
    }

    @Test
    void valuesAtTheLimitsAreAccepted() {
        send("{'content':'" + "x".repeat(10_000) + "','sender':'" + "s".repeat(100) + "'}")
                .statusCode(200);
        send("{'content':'" + "\\u2603".repeat(10_000) + "'}").statusCode(200);
        read(given()).body("messages.content", contains("\u2603".repeat(10_000), "x".repeat(10_000)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {}                                                    | 400 | content must not be blank.
        {'content':null}                                      | 400 | content must not be blank.
        {'content':' \\n '}                                   | 400 | content must not be blank.
        {'content':7}                                         | 400 | content must be a text.
        {'content':'a\\u0000b'}                               | 400 | content must not hold a NUL
        {'content':'a','sender':''}                           | 400 | sender
        {'content':'a','sender':' '}                          | 400 | sender must not be blank.
        {'content':'a','priority':'LOUD'}                     | 400 | one of LOW, NORMAL, HIGH, CRITICAL
        {'content':'a','priority':'normal'}                   | 400 | one of LOW, NORMAL, HIGH, CRITICAL
        {'content':'a','recipients':'ash'}                    | 400 | recipients must be a list.
        {'content':'a','recipients':[1]}                      | 400 | recipients[0] must be a text.
        {'content':'a','recipients':[null]}                   | 400 | recipients[0]
        {'content':'a','recipients':['']}                     | 400 | recipients[0]
        {'content':'a','recipients':['ash','kane','bishop']}  | 404 | no user bishop, kane;
        []                                                    | 400 | The body must be an object.
        null                                                  | 400 | needs a JSON object
        """)
    void invalidMessagesAreRefusedAndNotStored(String body, int status, String words) {
        send(body).statusCode(status).contentType(ContentType.JSON).body("error", containsString(words));
        read(given().cookie(gm)).body("messages", empty());
    }

    @Test
    void tooLongFieldsAreRefused() {
        send("{'content':'" + "x".repeat(10_001) + "'}").statusCode(400).body("error", containsString("content size"));
        send("{'content':'a','sender':'" + "s".repeat(101) + "'}").statusCode(400);
        send("{'content':'a','recipients':['" + "r".repeat(65) + "']}").statusCode(400);
        send("{'content':'a','recipients':[" + "'ash',".repeat(100) + "'ash']}").statusCode(400);
        read(given().cookie(gm)).body("messages", empty());
    }

    @Test
    void onlyTheGmSends() {
        given().contentType(ContentType.JSON)
                .body("{\"content\":\"x\"}")
                .post("/api/gm/broadcast/")
                .then()
                .statusCode(401);
        given().cookie(ripley)
                .contentType(ContentType.JSON)
                .body("{\"content\":\"x\"}")
                .post("/api/gm/broadcast/")
                .then()
                .statusCode(403);
        given().cookie(gm)
                .header("Origin", "http://evil.test")
                .contentType(ContentType.JSON)
                .body("{\"content\":\"x\"}")
                .post("/api/gm/broadcast/")
                .then()
                .statusCode(403);
        read(given().cookie(gm)).body("messages", empty());
    }

    private static ValidatableResponse send(String body) {
        return given().cookie(gm)
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/api/gm/broadcast")
                .then();
    }

    private ValidatableResponse read(RequestSpecification reader) {
        return reader.queryParam("since", start).get("/api/messages/").then().statusCode(200);
    }
}
