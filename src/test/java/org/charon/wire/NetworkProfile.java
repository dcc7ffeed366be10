package org.charon.wire;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/**
 * Listens on all interfaces, with TLS and with the join address hidden at first. One profile for all tests that need any of this,
 * because each profile costs ten seconds of build and start.
 */
public class NetworkProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            TestCertificate pair = TestCertificate.in(Files.createTempDirectory("charon-tls"));
            return Map.of(
                    "quarkus.http.host",
                    "0.0.0.0",
                    "quarkus.http.ssl.certificate.files",
                    pair.certificate().toString(),
                    "quarkus.http.ssl.certificate.key-files",
                    pair.key().toString(),
                    "quarkus.http.test-ssl-port",
                    "0",
                    "charon.join.shown",
                    "false");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
