package org.charon.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.charon.stream.EventStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TLS with a certificate and a key as PEM files, and HTTP/2. */
@QuarkusTest
@TestProfile(NetworkProfile.class)
class TlsTest {
    private static final String STANDBY = "{\"view_type\":\"STANDBY\"}";
    private static final String ENCOUNTER = "{\"view_type\":\"ENCOUNTER\",\"location_slug\":\"obol\"}";
    private static final String BRIDGE = "{\"view_type\":\"BRIDGE\"}";

    @TestHTTPResource(value = "/", tls = true)
    URL safe;

    @TestHTTPResource("/")
    URL plain;

    @ConfigProperty(name = "quarkus.http.ssl.certificate.files")
    Path certificate;

    private HttpClient client;

    @BeforeEach
    void trustTheCertificate() {
        client = HttpClient.newBuilder()
                .sslContext(TestCertificate.trusting(certificate))
                .build();
    }

    @Test
    void aLoginOverTlsSetsASecureCookie() throws Exception {
        HttpResponse<String> answer = login(safe);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(cookie(answer)).containsIgnoringCase("; Secure").containsIgnoringCase("; HttpOnly");

        // A page without TLS must get the cookie back.
        assertThat(cookie(login(plain))).doesNotContainIgnoringCase("; Secure");
    }

    @Test
    void manyStreamsShareOneHttp2Connection() throws Exception {
        String gm = cookie(login(safe)).replaceFirst(";.*", "");
        String base = safe.toString().replaceFirst("/$", "");
        // A browser opens at most six HTTP/1.1 connections.
        List<EventStream> screens = Stream.generate(() -> EventStream.open(client, base, "", gm))
                .limit(20)
                .toList();
        try {
            assertThat(screens).allSatisfy(screen -> {
                assertThat(screen.response().version()).isEqualTo(HttpClient.Version.HTTP_2);
                screen.awaitRevision(0);
            });
            long revision = screens.get(0).awaitRevision(0).revision();
            HttpResponse<String> switched = write(gm, base, BRIDGE);
            assertThat(switched.statusCode()).isEqualTo(200);
            screens.forEach(screen -> assertThat(screen.awaitRevision(revision + 1)
                            .json()
                            .get("view_type")
                            .asText())
                    .isEqualTo("BRIDGE"));
        } finally {
            write(gm, base, STANDBY);
            screens.forEach(EventStream::close);
        }
    }

    @Test
    void longStatesAreCompleteOverHttp11() throws Exception {
        String gm = cookie(login(safe)).replaceFirst(";.*", "");
        String base = safe.toString().replaceFirst("/$", "");
        HttpClient old = HttpClient.newBuilder()
                .sslContext(TestCertificate.trusting(certificate))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        try (EventStream screen = EventStream.open(old, base, "", gm)) {
            assertThat(screen.response().version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            long revision = screen.awaitRevision(0).revision();
            assertThat(write(gm, base, ENCOUNTER).statusCode()).isEqualTo(200);
            assertThat(screen.awaitRevision(revision + 1).data())
                    .hasSizeGreaterThan(4096)
                    .contains("\"ENCOUNTER\"");
        } finally {
            write(gm, base, STANDBY);
        }
    }

    @Test
    void pagesServedWithoutTlsAreCrossSite() throws Exception {
        String gm = cookie(login(safe)).replaceFirst(";.*", "");
        assertThat(write(gm, safe.toString().replaceFirst("^https", "http"), BRIDGE)
                        .statusCode())
                .isEqualTo(403);
        assertThat(write(gm, plain.toString(), BRIDGE).statusCode()).isEqualTo(403);
        assertThat(write(gm, "https://evil.test", BRIDGE).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> login(URL server) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server + "j_security_check"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", server.toString().replaceFirst("/$", ""))
                        .POST(BodyPublishers.ofString("j_username=gm&j_password=gm"))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> write(String cookie, String origin, String json) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(safe + "api/gm/switch-view/"))
                        .header("Content-Type", "application/json")
                        .header("Origin", origin.replaceFirst("/$", ""))
                        .header("Cookie", cookie)
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }
}
