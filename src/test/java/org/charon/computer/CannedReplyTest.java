package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.charon.account.TestUsers;
import org.charon.box.DataFolder;
import org.charon.table.Client;
import org.charon.table.Client.Answer;
import org.charon.view.state.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CannedReplyTest {

    private static final String PATH = "/api/gm/charon/canned/";
    private static final String REMOVE = PATH + "remove/";

    @TestHTTPResource
    String base;

    @Inject
    DataFolder folder;

    private Client gm;

    @BeforeEach
    void logIn() {
        gm = Client.login(base, "gm", "gm");
        removeAll();
    }

    @AfterEach
    void removeAll() {
        QuarkusTransaction.requiringNew().run(() -> CannedReply.deleteAll());
    }

    @Test
    void saved_replies_come_first_and_newest_first() {
        keep("Working.");
        keep("Say again.");

        List<JsonNode> replies = replies();

        assertThat(texts(replies)).startsWith("Say again.", "Working.").hasSizeGreaterThan(2);
        assertThat(replies.get(0).get("source").asText()).isEqualTo("GM");
        assertThat(replies.get(0).get("id").isIntegralNumber()).isTrue();
        List<JsonNode> campaigns = replies.subList(2, replies.size());
        assertThat(campaigns).allSatisfy(reply -> {
            assertThat(reply.get("source").asText()).isEqualTo("CAMPAIGN");
            assertThat(reply.get("id").isNull()).isTrue();
            assertThat(reply.get("text").asText()).isNotBlank();
        });
    }

    @Test
    void the_same_text_is_saved_once() {
        long id = keep("Working.");
        keep("Say again.");

        assertThat(keep("Working.")).isEqualTo(id);
        assertThat(keep(" Working.\\n")).as("white space around").isEqualTo(id);

        assertThat(texts(replies())).startsWith("Say again.", "Working.").containsOnlyOnce("Working.");
        assertThat(keep("working.")).isNotEqualTo(id);
    }

    @Test
    void simultaneous_clicks_save_one_reply() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Long>> clicks = IntStream.range(0, 8)
                    .<Callable<Long>>mapToObj(i -> () -> keep("Working."))
                    .toList();
            List<Long> ids = hands.invokeAll(clicks).stream()
                    .map(CannedReplyTest::result)
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1);
        } finally {
            hands.shutdown();
        }
        assertThat(texts(replies())).containsOnlyOnce("Working.");
    }

    @Test
    void a_reply_can_be_removed_once() {
        long id = keep("Working.");
        keep("Say again.");

        assertThat(remove(id).status()).isEqualTo(200);

        assertThat(texts(replies())).contains("Say again.").doesNotContain("Working.");
        Answer again = remove(id);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.json().get("error").asText()).contains("" + id, "removed already");
        assertThat(keep("Working.")).as("no id comes a second time").isGreaterThan(id);
    }

    @Test
    void the_number_of_saved_replies_is_limited() {
        long first = QuarkusTransaction.requiringNew().call(() -> {
            List<CannedReply> all = IntStream.range(0, CannedReply.LIMIT)
                    .mapToObj(i -> {
                        CannedReply reply = new CannedReply();
                        reply.text = "Line " + i;
                        return reply;
                    })
                    .toList();
            CannedReply.persist(all);
            return all.get(0).id;
        });

        Answer refused = gm.post(PATH, "{\"text\":\"One more\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("error").asText()).contains("500", "remove one");
        assertThat(keep("Line 0")).as("is there already").isEqualTo(first);
        assertThat(texts(replies())).startsWith("Line 499").doesNotContain("One more");

        remove(first);
        keep("One more");
    }

    @Test
    void a_reply_may_be_as_long_as_a_message() {
        String longest = "x".repeat(Message.CONTENT_LIMIT);
        keep(longest);
        assertThat(texts(replies())).startsWith(longest);

        Answer refused = gm.post(PATH, "{\"text\":\"" + longest + "x\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("error").asText()).startsWith("text ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\":\" \\n\"}", "{\"text\":7}", "[]", "null", ""})
    void a_blank_reply_is_rejected(String body) {
        assertThat(gm.post(PATH, body).status()).isEqualTo(400);
    }

    @Test
    void only_the_gm_may_read_or_write_them() {
        long id = keep("Working.");
        Client player = Client.with(base, TestUsers.player(folder, "canner"));
        for (Client other : List.of(Client.anonymous(base), player)) {
            int turnedAway = other == player ? 403 : 401;
            assertThat(other.get(PATH).status()).isEqualTo(turnedAway);
            assertThat(other.post(PATH, "{\"text\":\"Mine.\"}").status()).isEqualTo(turnedAway);
            assertThat(other.post(REMOVE, "{\"id\":" + id + "}").status()).isEqualTo(turnedAway);
        }
        assertThat(texts(replies())).startsWith("Working.").doesNotContain("Mine.");
    }

    private long keep(String text) {
        Answer answer = gm.post(PATH, "{\"text\":\"" + text + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("success").asBoolean()).isTrue();
        return answer.json().get("id").asLong();
    }

    private Answer remove(long id) {
        return gm.post(REMOVE, "{\"id\":" + id + "}");
    }

    private List<JsonNode> replies() {
        JsonNode replies = gm.get(PATH).json().get("replies");
        return StreamSupport.stream(replies.spliterator(), false).toList();
    }

    private static List<String> texts(List<JsonNode> replies) {
        return replies.stream().map(reply -> reply.get("text").asText()).toList();
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
