package org.charon.computer.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.charon.campaign.Campaigns;
import org.charon.table.Client;
import org.charon.table.Client.Answer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A running Charon whose replies a model drafts: what a player and the GM notice, with any provider. */
abstract class ModelAtTheTable {

    static final List<String> CHANNELS = List.of("bridge", "story", "encounter-ferry", "encounter-vault");
    static final String KEY = "sk-of-the-table-0815";

    /** Charon with a provider's service at a port of this machine, and a campaign full of secrets. */
    abstract static class Configured implements QuarkusTestProfile {

        private final String provider;

        Configured(String provider) {
            this.provider = provider;
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            String base = "http://localhost:" + freePort() + (provider.equals("ollama") ? "" : "/v1");
            return Map.of(
                    "charon.campaign.dir",
                    Campaigns.FIXTURES.resolve("hush").toString(),
                    "charon.ai.provider",
                    provider,
                    "charon.ai.model",
                    "m",
                    "charon.ai.base-url",
                    base,
                    "charon.ai.api-key",
                    KEY,
                    "charon.ai.timeout",
                    "5s");
        }

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @TestHTTPResource
    String base;

    Client gm;
    Client player;
    FakeModel model;

    @BeforeEach
    void open() {
        model = new FakeModel(URI.create(ConfigProvider.getConfig().getValue("charon.ai.base-url", String.class))
                .getPort());
        gm = Client.login(base, "gm", "gm");
        player = Client.anonymous(base);
        for (String channel : CHANNELS) {
            done(gm.post("/api/gm/charon/" + channel + "/clear/", null));
            done(gm.post("/api/gm/charon/" + channel + "/auto-approve/", "{\"on\":false}"));
        }
        done(gm.post("/api/gm/charon/mode/", "{\"mode\":\"QUERY\"}"));
        done(gm.post("/api/gm/charon/location/", "{\"location_path\":\"\"}"));
    }

    @AfterEach
    void close() {
        model.close();
        // Or a second attempt would ask the model of the next test.
        await().atMost(Duration.ofSeconds(30)).until(() -> CHANNELS.stream()
                .noneMatch(channel ->
                        gm.get("/api/gm/charon/" + channel + "/pending/").text().contains("\"DRAFTING\"")));
    }

    @Test
    void a_query_is_drafted_approved_and_said() throws InterruptedException {
        var signal = new java.util.concurrent.CountDownLatch(1);
        model.saysAfter(signal, "Hull is sound. <script>alert(1)</script>");
        ask("encounter-ferry", "Is the hull sound?");
        assertThat(only("encounter-ferry").get("draft").asText()).isEqualTo("DRAFTING");
        assertThat(only("encounter-ferry").get("response").asText()).isEmpty();
        signal.countDown();

        JsonNode ready = settled("encounter-ferry");
        assertThat(ready.get("draft").asText()).isEqualTo("READY");
        assertThat(ready.get("response").asText()).isEqualTo("Hull is sound. <script>alert(1)</script>");
        assertThat(ready.has("problem")).isFalse();
        assertThat(said("encounter-ferry")).as("before approval").containsExactly("Is the hull sound?");

        done(gm.post("/api/gm/charon/encounter-ferry/approve/", "{\"pending_id\":" + ready.get("pending_id") + "}"));
        assertThat(said("encounter-ferry"))
                .containsExactly("Is the hull sound?", "Hull is sound. <script>alert(1)</script>");
        JsonNode drafting = gm.get("/api/gm/charon/channels/").json().get("drafting");
        assertThat(drafting.get("model").asText()).isEqualTo("m");
        assertThat(drafting.has("problem")).isFalse();
    }

    @Test
    void a_failure_says_why_and_offers_a_canned_line() {
        model.fails(401, "bad key " + KEY);
        ask("bridge", "Hello?");
        JsonNode failed = settled("bridge");
        assertThat(failed.get("draft").asText()).isEqualTo("FAILED");
        assertThat(failed.get("problem").asText()).contains("CHARON_AI_API_KEY");
        assertThat(failed.get("response").asText()).isEqualTo("Canned line.");
        assertThat(failed.toString()).doesNotContain(KEY);
    }

    /** The one reply that waits on a channel. */
    JsonNode only(String channel) {
        JsonNode pending =
                gm.get("/api/gm/charon/" + channel + "/pending/").json().get("pending");
        assertThat(pending).hasSize(1);
        return pending.get(0);
    }

    /** The one reply that waits on a channel, once its draft has come or failed. */
    JsonNode settled(String channel) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> only(channel), reply -> !reply.get("draft")
                .asText()
                .equals("DRAFTING"));
    }

    JsonNode ask(String channel, String query) {
        Answer answer = player.post(
                "/api/charon/" + channel + "/submit/",
                "{\"query\":\"" + query + "\",\"client\":\"" + UUID.randomUUID() + "\"}");
        done(answer);
        return answer.json();
    }

    List<String> said(String channel) {
        List<String> said = new ArrayList<>();
        player.get("/api/charon/" + channel + "/conversation/")
                .json()
                .get("messages")
                .forEach(message -> said.add(message.get("content").asText()));
        return said;
    }

    static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
