package org.charon.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Uses a forwarded address of its own, because that address is throttled afterwards. */
@QuarkusTest
class LoginThrottleTest {
    private static final String ADDRESS = "203.0.113.77";

    @Test
    void repeatedFailuresAreThrottled() {
        List<Integer> statuses = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> login("gm", "guess " + i))
                .sorted()
                .toList();
        assertThat(statuses.subList(0, 10)).containsOnly(401);
        assertThat(statuses.subList(10, 20)).containsOnly(429);

        // Neither another name nor the right password helps.
        assertThat(login("ripley", "guess")).isEqualTo(429);
        String wait = given().header("X-Forwarded-For", ADDRESS)
                .formParam("j_username", "gm")
                .formParam("j_password", "gm")
                .post("/j_security_check")
                .then()
                .statusCode(429)
                .contentType(ContentType.JSON)
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(wait)).isBetween(1, 60);
        given().get("/api/me/").then().statusCode(200);
    }

    private static int login(String name, String password) {
        return given().header("X-Forwarded-For", ADDRESS)
                .formParam("j_username", name)
                .formParam("j_password", password)
                .post("/j_security_check")
                .statusCode();
    }
}
