package org.charon.wire;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/**
 * As a box runs for an evening: it listens to the whole network, has a certificate too, and begins with the address for phones hidden.
 * One application for all tests of that, because each further one takes ten seconds to build and start.
 */
public class BoxInTheNetwork implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            KeyPair pair = KeyPair.in(Files.createTempDirectory("charon-tls"));
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
