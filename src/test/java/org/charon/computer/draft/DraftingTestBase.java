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

/** Runs Charon with a fake language model. */
abstract class DraftingTestBase {

    static final List<String> CHANNELS = List.of("bridge", "story", "encounter-ferry", "encounter-vault");
    static final String KEY = "sk-of-the-table-0815";

    /** A provider whose service runs locally, and a campaign with secrets. */
    abstract static class Configured implements QuarkusTestProfile {

        private final String provider;
        private final String timeout;

        Configured(String provider) {
            this(provider, "60s");
        }

        Configured(String provider, String timeout) {
            this.provider = provider;
            this.timeout = timeout;
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
                    timeout,
                    // The first connection opens the database, which is slow on a busy machine.
                    "quarkus.datasource.jdbc.acquisition-timeout",
                    "60s");
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
        // Otherwise a second attempt could consume the script of the next test.
        await().atMost(Duration.ofSeconds(30)).until(() -> CHANNELS.stream()
                .noneMatch(channel ->
                        gm.get("/api/gm/charon/" + channel + "/pending/").text().contains("\"DRAFTING\"")));
    }

    /** The only pending reply of a channel. */
    JsonNode pendingReply(String channel) {
        JsonNode pending =
                gm.get("/api/gm/charon/" + channel + "/pending/").json().get("pending");
        assertThat(pending).hasSize(1);
        return pending.get(0);
    }

    /** The only pending reply of a channel, after drafting has ended. */
    JsonNode completedDraft(String channel) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> pendingReply(channel), reply -> !reply.get("draft")
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
