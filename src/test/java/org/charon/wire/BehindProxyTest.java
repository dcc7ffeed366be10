package org.charon.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Headers;
import io.restassured.specification.RequestSpecification;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URL;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** With default settings: headers of a local proxy are trusted, those of other clients are not. */
@QuarkusTest
@TestProfile(NetworkProfile.class)
class BehindProxyTest {

    @TestHTTPResource("/")
    URL server;

    @Test
    void theGmLogsInThroughATlsProxy() {
        String cookie = login(
                        given().header("Host", "table.example")
                                .header("Origin", "https://table.example")
                                .header("X-Forwarded-Proto", "https")
                                .header("X-Forwarded-For", "203.0.113.1"),
                        "gm")
                .getValue("Set-Cookie");
        assertThat(cookie).containsIgnoringCase("; Secure").containsIgnoringCase("; HttpOnly");
    }

    @Test
    void theProxyMayHaveAPortOfItsOwn() {
        given().header("Host", "table.example:8443")
                .header("X-Forwarded-Host", "table.example:8443")
                .header("Origin", "https://table.example:8443")
                .header("X-Forwarded-Proto", "https")
                .post("/api/logout/")
                .then()
                .statusCode(200);
    }

    @Test
    void withoutProxyHeadersAnotherSchemeIsCrossSite() {
        given().header("Host", "table.example")
                .header("Origin", "https://table.example")
                .formParam("j_username", "gm")
                .formParam("j_password", "gm")
                .post("/j_security_check")
                .then()
                .statusCode(403);
    }

    @Test
    void failuresAreCountedPerClientOfTheProxy() {
        guessUntilRefused("203.0.113.7");
        assertThat(guess("203.0.113.8")).isEqualTo(401);
    }

    @Test
    void addressesForgedByAClientOfTheProxyAreIgnored() {
        guessUntilRefused("203.0.113.9");
        assertThat(guess("198.51.100.1, 203.0.113.9")).isEqualTo(429);
        assertThat(guess("127.0.0.1,203.0.113.9")).isEqualTo(429);
    }

    @Test
    void theForwardedHeaderIsIgnored() {
        for (int i = 0; i < 11; i++) {
            given().header("X-Forwarded-For", "203.0.113.10")
                    .header("Forwarded", "for=198.51.100." + i)
                    .formParam("j_username", "gm")
                    .formParam("j_password", "guess")
                    .post("/j_security_check");
        }
        assertThat(guess("203.0.113.10")).isEqualTo(429);
    }

    @Test
    void aDirectClientCannotForgeItsAddress() {
        String there = "http://" + ownNetworkAddress() + ":" + server.getPort();
        for (int i = 0; i < 11; i++) {
            given().baseUri(there)
                    .header("X-Forwarded-For", "198.51.100." + i)
                    .formParam("j_username", "gm")
                    .formParam("j_password", "guess")
                    .post("/j_security_check");
        }
        given().baseUri(there)
                .header("X-Forwarded-For", "198.51.100.99")
                .formParam("j_username", "gm")
                .formParam("j_password", "guess")
                .post("/j_security_check")
                .then()
                .statusCode(429);
    }

    @Test
    void aDirectClientCannotForgeSchemeOrHost() {
        String authority = ownNetworkAddress() + ":" + server.getPort();
        given().baseUri("http://" + authority)
                .header("Origin", "https://" + authority)
                .header("X-Forwarded-Proto", "https")
                .post("/api/logout/")
                .then()
                .statusCode(403);
        given().baseUri("http://" + authority)
                .header("Origin", "http://evil.test")
                .header("X-Forwarded-Host", "evil.test")
                .post("/api/logout/")
                .then()
                .statusCode(403);
    }

    private static void guessUntilRefused(String forwardedFor) {
        for (int i = 0; i < 10; i++) {
            assertThat(guess(forwardedFor)).isEqualTo(401);
        }
        assertThat(guess(forwardedFor)).isEqualTo(429);
    }

    private static int guess(String forwardedFor) {
        return given().header("X-Forwarded-For", forwardedFor)
                .formParam("j_username", "gm")
                .formParam("j_password", "guess")
                .post("/j_security_check")
                .statusCode();
    }

    private static Headers login(RequestSpecification client, String password) {
        return client.formParam("j_username", "gm")
                .formParam("j_password", password)
                .post("/j_security_check")
                .then()
                .statusCode(200)
                .extract()
                .headers();
    }

    private static String ownNetworkAddress() {
        try {
            Optional<String> own = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .map(InetAddress::getHostAddress)
                    .findFirst();
            assumeTrue(own.isPresent(), "this machine is in no network");
            return own.orElseThrow();
        } catch (SocketException e) {
            throw new AssertionError(e);
        }
    }
}
