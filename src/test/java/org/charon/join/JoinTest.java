package org.charon.join;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.charon.table.Client;
import org.charon.wire.NetworkProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Joining while the server's network changes. */
@QuarkusTest
@TestProfile(NetworkProfile.class)
class JoinTest {

    /** Network interfaces that are set by the test. */
    static class FakeNetworkAdapters extends NetworkAdapters {
        private volatile List<NetworkAdapter> adapters = List.of();

        @Override
        public List<NetworkAdapter> current() {
            return adapters;
        }
    }

    @TestHTTPResource
    URI base;

    private final FakeNetworkAdapters adapters = new FakeNetworkAdapters();

    @BeforeEach
    void reset() {
        QuarkusMock.installMockForType(adapters, NetworkAdapters.class);
        adapters.adapters = List.of(LanAddressTest.adapter("eth0", "192.168.1.20"));
    }

    @Test
    void the_lan_address_is_sent_as_text_and_as_a_code() throws Exception {
        String url = "http://192.168.1.20:" + base.getPort() + "/terminal/";
        Client.Answer told = localBrowser().get("/api/join/");
        Client.Answer drawn = localBrowser().get("/api/join.svg");

        assertThat(told.json().get("url").asText()).isEqualTo(url);
        assertThat(told.json().get("name").asText()).isEqualTo("192.168.1.20:" + base.getPort());
        assertThat(drawn.headers().get("content-type")).startsWith("image/svg+xml");
        assertThat(QrReader.read(drawn.text(), 3)).isEqualTo(url);
    }

    @Test
    void address_changes_are_noticed_without_a_restart() throws Exception {
        adapters.adapters = List.of();
        for (String path : List.of("/api/join/", "/api/join", "/api/join.svg")) {
            Client.Answer none = localBrowser().get(path);
            assertThat(none.status()).isEqualTo(404);
            assertThat(none.json().get("error").asText()).contains("network").contains("charon.join.url");
        }
        adapters.adapters = List.of(LanAddressTest.adapter("wlan0", "10.0.0.5"));
        assertThat(localBrowser().get("/api/join/").json().get("name").asText()).startsWith("10.0.0.5:");
        adapters.adapters = List.of(LanAddressTest.adapter("wlan0", "10.0.0.6"));
        assertThat(localBrowser().get("/api/join/").json().get("name").asText()).startsWith("10.0.0.6:");
        assertThat(QrReader.read(localBrowser().get("/api/join.svg").text(), 3)).contains("10.0.0.6");
    }

    @Test
    void a_browser_revalidates_the_cached_code() {
        Client.Answer first = localBrowser().get("/api/join.svg");
        assertThat(first.headers().get("cache-control")).isEqualTo("private, no-cache");
        assertThat(localBrowser().get("/api/join/").headers().get("cache-control"))
                .isEqualTo("private, no-cache");

        Map<String, String> known = Map.of("If-None-Match", first.headers().get("etag"));
        assertThat(localBrowser().send("GET", "/api/join.svg", null, known).status())
                .isEqualTo(304);

        adapters.adapters = List.of(LanAddressTest.adapter("eth0", "192.168.1.21"));
        assertThat(localBrowser().send("GET", "/api/join.svg", null, known).status())
                .isEqualTo(200);
    }

    @Test
    void the_gm_shows_and_hides_it_for_every_audience() {
        Client gm = Client.login(base.toString(), "gm", "gm");
        assertThat(shown(localBrowser())).as("as configured").isFalse();

        assertThat(gm.post("/api/gm/join/", "{\"shown\":true}")
                        .json()
                        .get("shown")
                        .asBoolean())
                .isTrue();
        assertThat(shown(localBrowser())).isTrue();
        assertThat(shown(gm)).isTrue();

        assertThat(gm.post("/api/gm/undo/", "{}").json().get("undone").asText()).isEqualTo("Showed how to join");
        assertThat(shown(localBrowser())).isFalse();
    }

    private static boolean shown(Client client) {
        return client.get("/api/active-view/").json().get("join_shown").asBoolean();
    }

    /** A browser on the server itself. */
    private Client localBrowser() {
        return Client.anonymous("http://localhost:" + base.getPort());
    }
}
