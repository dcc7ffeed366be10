package org.charon.account;

import static io.restassured.RestAssured.given;

import io.restassured.http.Cookie;

/** Logs in to the running application over HTTP. */
public final class TestLogin {
    private TestLogin() {}

    /** Session cookie of a new login of the GM. */
    public static Cookie gm() {
        return as("gm", "gm");
    }

    /** Session cookie of a new login; fails the test if the login fails. */
    public static Cookie as(String name, String password) {
        return given().formParam("j_username", name)
                .formParam("j_password", password)
                .post("/j_security_check")
                .then()
                .statusCode(200)
                .extract()
                .detailedCookie(FormLogin.COOKIE);
    }
}
