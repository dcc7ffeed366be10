package org.charon.computer.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Logger;
import org.charon.computer.draft.DraftException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to fake services over HTTP; runs in Quarkus because of its REST clients. */
@QuarkusTest
class RetryingDrafterTest {

    private static final String KEY = "sk-never-to-be-seen-4117";
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Prompt PROMPT = new Prompt(
            "You are CHARON.",
            List.of(
                    new Prompt.Turn(false, "Is the air sound?"),
                    new Prompt.Turn(true, "It is."),
                    new Prompt.Turn(false, "And the hull?")),
            200,
            1.5);

    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor();
    private final FakeModel model = new FakeModel(0);

    @AfterEach
    void close() {
        model.close();
        alarms.shutdownNow();
    }

    record Settings(
            String provider,
            Optional<String> baseUrl,
            Optional<String> model,
            Optional<String> apiKey,
            Duration timeout)
            implements AiSettings {}

    @ParameterizedTest
    @CsvSource({
        "ANTHROPIC, /v1/messages, x-api-key",
        "OPENAI, /v1/chat/completions, authorization",
        "OLLAMA, /api/chat, authorization"
    })
    void each_provider_gets_its_own_request_format(Provider provider, String path, String keyHeader)
            throws DraftException {
        assertThat(draft(provider, LONG)).isEqualTo(FakeModel.DEFAULT_ANSWER);

        FakeModel.Recorded request = model.requests().get(0);
        assertThat(request.path()).isEqualTo(path);
        assertThat(request.headers().get(keyHeader)).endsWith(KEY);
        assertThat(request.headers()).doesNotContainKeys("upgrade", "http2-settings");
        assertThat(request.json().get("model").asText()).isEqualTo("m");
        assertThat(request.messages())
                .containsExactly(
                        "system: You are CHARON.",
                        "user: Is the air sound?",
                        "assistant: It is.",
                        "user: And the hull?");
        double temperature = provider == Provider.OLLAMA
                ? request.json().at("/options/temperature").asDouble()
                : request.json().get("temperature").asDouble();
        assertThat(temperature).isEqualTo(provider == Provider.ANTHROPIC ? 1.0 : 1.5);
    }

    @Test
    void provider_specific_fields_are_sent_to_that_provider_only() throws DraftException {
        for (Provider provider : Provider.values()) {
            draft(provider, LONG);
        }
        FakeModel.Recorded anthropic = model.requests().get(0);
        FakeModel.Recorded openai = model.requests().get(1);
        FakeModel.Recorded ollama = model.requests().get(2);
        assertThat(anthropic.headers()).containsEntry("anthropic-version", "2023-06-01");
        assertThat(anthropic.headers()).containsEntry("x-api-key", KEY).doesNotContainKey("authorization");
        assertThat(anthropic.json().get("max_tokens").asInt()).isEqualTo(512);
        assertThat(anthropic.json().get("system").asText()).isEqualTo("You are CHARON.");
        assertThat(openai.headers()).containsEntry("authorization", "Bearer " + KEY);
        assertThat(openai.json().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("model", "messages", "temperature");
        assertThat(ollama.headers()).containsEntry("authorization", "Bearer " + KEY);
        assertThat(ollama.json().at("/options/num_ctx").asInt()).isEqualTo(8192);
        assertThat(ollama.json().get("stream").asBoolean(true)).isFalse();
        assertThat(List.of(openai, ollama))
                .allSatisfy(request -> assertThat(request.body()).doesNotContain("max_tokens"));
    }

    @Test
    void without_a_key_no_key_header_is_sent() throws DraftException {
        Settings settings = new Settings(
                "ollama", Optional.of(model.url("ollama") + "/"), Optional.of("m"), Optional.empty(), LONG);
        Drafter drafter = ConfiguredDrafter.of(settings).drafter().orElseThrow();
        assertThat(drafter.draft(PROMPT)).isEqualTo(FakeModel.DEFAULT_ANSWER);
        assertThat(model.requests().get(0).path()).isEqualTo("/api/chat");
        assertThat(model.requests().get(0).headers()).doesNotContainKey("authorization");
    }

    @Test
    void reasoning_is_removed_from_replies() throws DraftException {
        model.sends("""
                {"content": [{"type": "thinking", "thinking": "Hm.", "signature": "s"}, {"type": "text", "text": "Sealed."},
                {"type": "tool_use", "id": "t", "input": {}}], "usage": {}}""");
        assertThat(draft(Provider.ANTHROPIC, LONG)).isEqualTo("Sealed.");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void an_answer_is_read_regardless_of_its_content_type(Provider provider) throws DraftException {
        model.then((exchange, wire) -> {
            byte[] body = wire.apply("Sealed.").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
        assertThat(draft(provider, LONG)).isEqualTo("Sealed.");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void the_answer_size_is_limited(Provider provider) {
        String tooLong = "Sealed. ".repeat(ModelClients.MAX_ANSWER / 4);
        model.says(tooLong).says(tooLong);
        assertThat(failure(provider, LONG)).isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void redirects_are_not_followed_with_the_key(Provider provider) {
        try (FakeModel elsewhere = new FakeModel(0)) {
            model.then((exchange, wire) -> {
                exchange.getResponseHeaders()
                        .add(
                                "Location",
                                elsewhere.url(provider.wire())
                                        + exchange.getRequestURI().getPath());
                exchange.sendResponseHeaders(307, -1);
            });
            assertThat(failure(provider, LONG)).isEqualTo(Kind.REFUSED);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void an_untrusted_certificate_prevents_sending_the_key(@TempDir Path dir) {
        try (FakeModel stranger = new FakeModel(0, SelfSigned.in(dir).context())) {
            ConfiguredDrafter choice = ConfiguredDrafter.of(new Settings(
                    "openai", Optional.of(stranger.url("openai")), Optional.of("m"), Optional.of(KEY), LONG));
            DraftException failure = catchThrowableOfType(
                    DraftException.class, () -> choice.drafter().orElseThrow().draft(PROMPT));
            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(stranger.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void a_transient_failure_is_retried_once(Provider provider) throws DraftException {
        model.fails(500, "{\"error\":\"" + KEY + "\"}").says("Second.");
        assertThat(draft(provider, LONG)).isEqualTo("Second.");
        assertThat(model.requests()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "400, REFUSED, 1",
        "401, KEY_REFUSED, 1",
        "403, KEY_REFUSED, 1",
        "404, UNKNOWN_MODEL, 1",
        "429, TOO_FAST, 2",
        "500, BROKEN, 2",
        "503, BROKEN, 2"
    })
    void an_error_status_is_explained(int status, Kind kind, int requests) {
        for (Provider provider : Provider.values()) {
            model.reset();
            model.fails(status, "{\"error\":{\"message\":\"no " + KEY + "\"}}").fails(status, KEY);
            assertThat(failure(provider, LONG)).as("%s", provider).isEqualTo(kind);
            assertThat(model.requests()).hasSize(requests);
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void a_hanging_or_trickling_service_times_out(Provider provider) {
        model.hangs().trickles();
        assertThat(failure(provider, SHORT)).isEqualTo(Kind.TIMEOUT);
        assertThat(model.requests()).hasSize(2);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        model.trickles().hangs();
        assertThat(failure(provider, SHORT)).isEqualTo(Kind.TIMEOUT);
        // A hanging service only notices a disconnect when it writes.
        await().untilAsserted(() -> assertThat(model.disconnects())
                .as("connections closed while the service was writing")
                .isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>It works!</html>", "{\"choices\": 7, \"content\": 7, \"message\": 7}", "[]", "{", ""})
    void an_unexpected_answer_is_no_draft(String body) {
        for (Provider provider : Provider.values()) {
            model.reset();
            model.sends(body).sends(body);
            assertThat(failure(provider, LONG)).as("%s", provider).isIn(Kind.UNREADABLE, Kind.EMPTY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "<think>The crew asks…</think>\n", "<think>never closed", "CHARON: "})
    void an_empty_answer_is_no_draft(String text) {
        model.says(text).says(text).says(text).says(text);
        assertThat(failure(Provider.OPENAI, LONG)).isEqualTo(Kind.EMPTY);
        assertThat(failure(Provider.OLLAMA, LONG)).isEqualTo(Kind.EMPTY);
    }

    @Test
    void an_unreachable_service_is_reported() {
        model.close();
        assertThat(failure(Provider.OLLAMA, LONG)).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void the_key_appears_in_no_log_and_no_failure() {
        try (CapturedLog log = new CapturedLog()) {
            Logger.getLogger("org.jboss.resteasy").fine("The log is heard");
            for (Provider provider : Provider.values()) {
                for (int status : new int[] {200, 302, 400, 401, 429, 500}) {
                    model.reset();
                    model.fails(status, "you sent " + KEY).fails(status, "you sent " + KEY);
                    DraftException failure = catchThrowableOfType(DraftException.class, () -> draft(provider, LONG));
                    StringWriter trace = new StringWriter();
                    failure.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).doesNotContain(KEY);
                }
                assertThat(choice(provider, LONG).toString()).doesNotContain(KEY);
            }
            assertThat(log.text()).contains("The log is heard").doesNotContain(KEY);
        }
    }

    @Test
    void an_unexpected_failure_is_logged_with_its_causes_but_without_the_key() {
        try (CapturedLog log = new CapturedLog()) {
            Drafter broken = prompt -> {
                throw new IllegalStateException(
                        "No serializer for " + KEY,
                        new UnsupportedOperationException("Bearer " + KEY + " is not registered"));
            };
            DraftException failure = catchThrowableOfType(
                    DraftException.class, () -> attempts(broken, LONG).draft(PROMPT, "CHARON"));
            assertThat(failure.kind()).isEqualTo(Kind.UNEXPECTED);
            assertThat(log.text())
                    .contains("java.lang.IllegalStateException: No serializer for")
                    .contains("Caused by: java.lang.UnsupportedOperationException: Bearer")
                    .contains("is not registered")
                    .contains("at " + RetryingDrafterTest.class.getName())
                    .doesNotContain(KEY);
        }
    }

    @Test
    void a_serialisation_error_is_not_reported_as_an_unreadable_answer() {
        InvalidDefinitionException unwritable = InvalidDefinitionException.from(
                (JsonGenerator) null,
                "No serializer found",
                TypeFactory.defaultInstance().constructType(Prompt.class));
        Drafter drafter = new ModelDrafter<String>(prompt -> Uni.createFrom().failure(unwritable), text -> text);
        DraftException failure = catchThrowableOfType(
                DraftException.class, () -> attempts(drafter, LONG).draft(PROMPT, "CHARON"));
        assertThat(failure.kind()).isEqualTo(Kind.UNEXPECTED);
    }

    @Test
    void a_long_reply_is_cut_at_the_end_of_a_sentence() throws DraftException {
        model.says("<think>Hm.</think>charon: " + "Hull is at 4.5 bar. ".repeat(20));
        assertThat(draft(Provider.OPENAI, LONG))
                .hasSizeBetween(180, 200)
                .startsWith("Hull")
                .endsWith("4.5 bar.");
        model.says("word ".repeat(100));
        assertThat(draft(Provider.OPENAI, LONG)).hasSizeBetween(190, 200).endsWith("word…");
        model.says("🚀".repeat(300));
        assertThat(draft(Provider.OPENAI, LONG))
                .hasSizeBetween(190, 200)
                .doesNotContain("?")
                .endsWith("🚀…");
    }

    @Test
    void invalid_settings_are_reported_to_the_gm() {
        assertThat(status("none", "", "", "").problem()).isNull();
        assertThat(status("claude", "", "m", KEY).problem()).contains("charon.ai.provider");
        assertThat(status("openai", "", "", KEY).problem()).contains("CHARON_AI_MODEL");
        assertThat(status("anthropic", "", "m", " ").problem()).contains("CHARON_AI_API_KEY");
        assertThat(status("openai", "", "m", "").problem()).contains("CHARON_AI_API_KEY");
        assertThat(status("openai", "http://lan:1234/v1", "m", "").problem()).isNull();
        assertThat(status("ollama", "lan:11434", "m", "").problem()).contains("charon.ai.base-url");
        assertThat(status("Ollama", "", "m", "")).isEqualTo(new DraftingStatus("ollama", "m", null));
        assertThatThrownBy(() -> failure(Provider.OPENAI, Duration.ZERO)).isNotNull();
    }

    private static DraftingStatus status(String provider, String url, String model, String key) {
        ConfiguredDrafter choice = ConfiguredDrafter.of(
                new Settings(provider, Optional.of(url), Optional.of(model), Optional.of(key), LONG));
        boolean none = choice.status().problem() != null || provider.equals("none");
        assertThat(choice.drafter().isEmpty()).isEqualTo(none);
        return choice.status();
    }

    private ConfiguredDrafter choice(Provider provider, Duration timeout) {
        String url = model.url(provider.wire());
        return ConfiguredDrafter.of(
                new Settings(provider.wire(), Optional.of(url), Optional.of("m"), Optional.of(KEY), timeout));
    }

    private String draft(Provider provider, Duration timeout) throws DraftException {
        Drafter drafter = choice(provider, timeout).drafter().orElseThrow();
        return attempts(drafter, timeout).draft(PROMPT, "CHARON");
    }

    private RetryingDrafter attempts(Drafter drafter, Duration timeout) {
        return new RetryingDrafter(drafter, timeout, alarms, new FailureLog(KEY));
    }

    private Kind failure(Provider provider, Duration timeout) {
        DraftException failure = catchThrowableOfType(DraftException.class, () -> draft(provider, timeout));
        assertThat(failure).as("failure of " + provider).isNotNull();
        assertThat(failure.getMessage()).endsWith(".").doesNotContain(KEY);
        return failure.kind();
    }
}
