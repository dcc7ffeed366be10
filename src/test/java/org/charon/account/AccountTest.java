package org.charon.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.charon.box.DataFolder;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountTest {

    /** Records ended sessions. */
    @Singleton
    static class Listener {
        final List<String> ended = new CopyOnWriteArrayList<>();

        void hear(@Observes SessionEnded event) {
            ended.add(event.sessionId());
        }
    }

    @Inject
    DataFolder folder;

    @TestHTTPResource("/")
    URI server;

    @Inject
    Listener listener;

    @Test
    void withoutASessionTheAccountIsAnonymous() {
        given().get("/api/me/").then().statusCode(200).body("username", equalTo(""), "roles", empty());
    }

    @Test
    void theGmLogsIn() {
        Cookie cookie = TestLogin.gm();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
        given().cookie(cookie)
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("username", equalTo("gm"), "roles", contains("gm"));
    }

    @Test
    void aClientRequestingHttp2CanLogIn() throws Exception {
        HttpRequest login = HttpRequest.newBuilder(server.resolve("/j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("j_username=gm&j_password=gm"))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < 2; i++) {
            var answer = client.send(login, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie")).isPresent();
        }
    }

    @Test
    void aWrongPasswordIsRejected() {
        given().redirects()
                .follow(false)
                .formParam("j_username", "gm")
                .formParam("j_password", "wrong")
                .post("/j_security_check")
                .then()
                .statusCode(401)
                .contentType(ContentType.JSON)
                .header("Location", equalTo(null))
                .header("Set-Cookie", equalTo(null))
                .body("error", startsWith("The name or the password is wrong"));
    }

    @Test
    void anIncompleteFormIsRejected() {
        given().formParam("j_username", "gm")
                .post("/j_security_check")
                .then()
                .statusCode(401)
                .contentType(ContentType.JSON)
                .body("error", startsWith("Send a name and a password"));
        given().noContentType().post("/j_security_check").then().statusCode(401).contentType(ContentType.JSON);
        given().contentType(ContentType.JSON)
                .body("{\"j_username\":\"gm\",\"j_password\":\"gm\"}")
                .post("/j_security_check")
                .then()
                .statusCode(415)
                .contentType(ContentType.JSON);
    }

    @Test
    void afterLogoutNoCopyOfTheCookieWorks() {
        Cookie cookie = TestLogin.gm();
        Cookie other = TestLogin.gm();

        given().cookie(cookie)
                .post("/api/logout/")
                .then()
                .statusCode(200)
                .body("success", is(true))
                .header("Set-Cookie", startsWith(FormLogin.COOKIE + "=; Max-Age=0;"));

        given().cookie(cookie).get("/api/me/").then().statusCode(200).body("username", equalTo(""));
        given().cookie(cookie).get("/api/probe/gm/").then().statusCode(401).contentType(ContentType.JSON);
        given().cookie(other).get("/api/me/").then().body("username", equalTo("gm"));
        given().cookie(other).get("/api/probe/gm/").then().statusCode(200);
    }

    @Test
    void logoutFiresAnEvent() {
        Cookie cookie = TestLogin.gm();
        int before = listener.ended.size();
        given().cookie(cookie).post("/api/logout").then().statusCode(200);
        given().cookie(cookie).post("/api/logout").then().statusCode(200);
        assertThat(listener.ended).hasSize(before + 1).last().asString().matches("[0-9a-f]{32}");
    }

    @Test
    void aRemovedUserIsAnonymousAtOnce() {
        UserFile users = new UserFile(folder);
        users.add(new User("kane", Set.of("player"), Password.hash("egg")));
        Cookie cookie = TestLogin.as("kane", "egg");
        given().cookie(cookie).get("/api/me/").then().body("username", equalTo("kane"), "roles", contains("player"));
        given().cookie(cookie).get("/api/probe/gm/").then().statusCode(403);
        users.remove("kane");
        given().cookie(cookie).get("/api/me/").then().statusCode(200).body("username", equalTo(""), "roles", empty());
    }

    @Test
    void aForgedCookieIsAnonymous() {
        for (String value : List.of("x", "", "AAAA", "DAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")) {
            given().cookie(FormLogin.COOKIE, value)
                    .get("/api/me/")
                    .then()
                    .statusCode(200)
                    .body("username", equalTo(""));
        }
    }

    @Test
    void theConfiguredPasswordIsNotStored() {
        assertThat(new UserFile(folder).find("gm")).isEmpty();
    }

    @Test
    void otherMethodsAreRefused() {
        given().get("/api/logout/").then().statusCode(405).contentType(ContentType.JSON);
        given().post("/api/me/").then().statusCode(405).contentType(ContentType.JSON);
    }

    @Test
    @TestSecurity(user = "ash", roles = "player")
    void anIdentityOfAnotherMechanismHasAnAccount() {
        given().get("/api/me/").then().body("username", equalTo("ash"), "roles", contains("player"));
    }
}
