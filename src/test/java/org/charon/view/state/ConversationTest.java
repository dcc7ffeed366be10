package org.charon.view.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.charon.computer.ApproveReply;
import org.charon.computer.ChannelChange;
import org.charon.computer.ChannelOutcome;
import org.charon.computer.ClearChannel;
import org.charon.computer.GenerateReply;
import org.charon.computer.MarkRead;
import org.charon.computer.MessageAnswer;
import org.charon.computer.RejectReply;
import org.charon.computer.SendMessage;
import org.charon.computer.SubmitQuery;
import org.charon.computer.TestIds;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final Instant NOW = TestIds.NOW;

    private Conversation conversation = Conversation.EMPTY;

    @Test
    void a_query_is_shown_at_once_and_waits_for_the_gm() {
        SubmitQuery.Answer answer = ask("Who is aboard?", "q1");

        assertThat(answer).isEqualTo(new SubmitQuery.Answer(true, "q1", "p-q1"));
        assertThat(conversation.messages()).containsExactly(new Message("q1", Role.USER, "Who is aboard?", NOW));
        assertThat(conversation.pending())
                .containsExactly(new PendingReply(
                        "p-q1", "q1", "Who is aboard?", "", NOW, "page", DraftState.NONE, null, null, false));
        assertThat(conversation.unansweredQueries()).containsExactly("q1");
    }

    @Test
    void messages_and_waiting_queries_keep_their_order() {
        ask("One?", "q1");
        send("Wait.");
        ask("Two?", "q2");

        assertThat(contents()).containsExactly("One?", "Wait.", "Two?");
        assertThat(conversation.unansweredQueries()).containsExactly("q1", "q2");
    }

    @Test
    void dropped_queries_no_longer_count_as_unanswered() {
        ask("First?", "q1");
        IntStream.range(0, Conversation.MESSAGE_LIMIT - 1).forEach(i -> send("Line " + i));
        assertThat(conversation.messages()).hasSize(Conversation.MESSAGE_LIMIT);
        assertThat(conversation.unansweredQueries()).containsExactly("q1");
        assertThat(conversation.hasUnansweredQuery()).isTrue();

        send("One more");

        assertThat(conversation.messages()).hasSize(Conversation.MESSAGE_LIMIT);
        assertThat(contents()).startsWith("Line 0").endsWith("One more");
        assertThat(conversation.unansweredQueries()).isEmpty();
        assertThat(conversation.hasUnansweredQuery()).isFalse();
        assertThat(conversation.pending()).hasSize(1);
    }

    @Test
    void pending_replies_are_limited() {
        IntStream.range(0, Conversation.PENDING_LIMIT).forEach(i -> ask("Again?", "q" + i));

        assertThat(refusal(query("Again?", "q")).status()).isEqualTo(429);
        assertThat(refusal(new GenerateReply("Hum", null).toChange(TestIds.of("q"), DraftResult.ready("Hm.")))
                        .status())
                .isEqualTo(429);

        apply(new RejectReply("p-q7").toChange("declined", NOW));
        ask("Now?", "q");
        assertThat(conversation.pending()).hasSize(Conversation.PENDING_LIMIT);
    }

    @Test
    void an_approved_draft_becomes_a_message() {
        apply(new GenerateReply("The hull", null).toChange(TestIds.of("q1"), DraftResult.ready("Hull is sound.")));
        assertThat(conversation.messages()).isEmpty();

        apply(new ApproveReply("p-q1", null).toChange("m1", NOW));

        assertThat(conversation.messages()).containsExactly(new Message("m1", Role.CHARON, "Hull is sound.", NOW));
        assertThat(conversation.pending()).isEmpty();
    }

    @Test
    void an_edited_reply_replaces_the_draft() {
        apply(new GenerateReply("The hull", null).toChange(TestIds.of("q1"), DraftResult.ready("Hull is sound.")));

        apply(new ApproveReply("p-q1", "Hull is not sound.").toChange("m1", NOW));

        assertThat(contents()).containsExactly("Hull is not sound.");
    }

    @Test
    void an_empty_reply_cannot_be_approved() {
        ask("Who is aboard?", "q1");

        for (String nothing : new String[] {null, "", " \n"}) {
            ChannelOutcome.Refused<MessageAnswer> refused =
                    refusal(new ApproveReply("p-q1", nothing).toChange("m1", NOW));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.reason()).contains("modified_content");
        }
        assertThat(conversation.unansweredQueries()).containsExactly("q1");
    }

    @Test
    void a_reply_started_by_the_gm_is_no_unanswered_query() {
        apply(new GenerateReply("The hull", null).toChange(TestIds.of("q1"), DraftResult.ready("Hull is sound.")));

        assertThat(conversation.unansweredQueries()).isEmpty();
    }

    @Test
    void a_rejected_query_stays_and_is_no_longer_unanswered() {
        ask("Who is aboard?", "q1");

        apply(new RejectReply("p-q1").toChange("declined", NOW));

        assertThat(contents()).containsExactly("Who is aboard?", "Query declined.");
        assertThat(conversation.unansweredQueries()).isEmpty();
        assertThat(conversation.pending()).isEmpty();
    }

    @Test
    void a_rejection_is_a_system_message_for_its_query() {
        ask("Who is aboard?", "q1");

        apply(new RejectReply("p-q1").toChange("m1", NOW));

        assertThat(conversation.messages().get(1))
                .isEqualTo(new Message("m1", Role.CHARON, "Query declined.", NOW, "q1", true));
    }

    @Test
    void rejecting_a_reply_without_a_visible_query_adds_no_message() {
        apply(new GenerateReply("The hull", null).toChange(TestIds.of("q1"), DraftResult.ready("Hull is sound.")));
        apply(new RejectReply("p-q1").toChange("m1", NOW));
        assertThat(conversation.messages()).isEmpty();

        ask("Who is aboard?", "q2");
        IntStream.range(0, Conversation.MESSAGE_LIMIT).forEach(i -> send("Line " + i));
        apply(new RejectReply("p-q2").toChange("m2", NOW));

        assertThat(contents()).endsWith("Line 499").doesNotContain("Query declined.");
    }

    @Test
    void an_answer_has_a_query_id_and_other_messages_have_none() {
        ask("Who is aboard?", "q1");
        apply(new ApproveReply("p-q1", "Four.").toChange("m1", NOW));
        apply(new GenerateReply("The hull", null).toChange(TestIds.of("q2"), DraftResult.ready("Hull is sound.")));
        apply(new ApproveReply("p-q2", null).toChange("m2", NOW));
        send("Patience.");

        assertThat(conversation.messages()).extracting(Message::queryId).containsExactly(null, "q1", null, null);
        assertThat(conversation.messages()).extracting(Message::declined).containsOnlyNulls();
    }

    @Test
    void a_reply_can_be_approved_or_rejected_once() {
        ask("Who is aboard?", "q1");
        apply(new ApproveReply("p-q1", "Four.").toChange("m1", NOW));

        assertThat(refusal(new ApproveReply("p-q1", "Five.").toChange("m2", NOW))
                        .status())
                .isEqualTo(404);
        assertThat(refusal(new RejectReply("p-q1").toChange("declined", NOW)).status())
                .isEqualTo(404);
    }

    @Test
    void queries_are_unread_until_the_gm_reads_or_answers() {
        ask("One?", "q1");
        ask("Two?", "q2");
        assertThat(conversation.unread()).isEqualTo(2);
        apply(new MarkRead());
        assertThat(conversation.unread()).isZero();

        ask("Three?", "q3");
        assertThat(conversation.unread()).isEqualTo(1);
        send("Patience.");
        assertThat(conversation.unread()).isZero();

        ask("Four?", "q4");
        apply(new ApproveReply("p-q1", "Four.").toChange("m1", NOW));
        assertThat(conversation.unread()).isZero();
    }

    @Test
    void a_cleared_channel_equals_a_new_one() {
        ask("One?", "q1");
        apply(new GenerateReply("The hull", null).toChange(TestIds.of("q2"), DraftResult.ready("Hull is sound.")));

        apply(new ClearChannel());

        assertThat(conversation).isEqualTo(Conversation.EMPTY);
    }

    private SubmitQuery.Answer ask(String query, String queryId) {
        return apply(query(query, queryId));
    }

    private static ChannelChange<SubmitQuery.Answer> query(String query, String queryId) {
        return new SubmitQuery(query, null).toChange(TestIds.of(queryId), "page", DraftResult.NONE, "Noted.");
    }

    private void send(String content) {
        apply(new SendMessage(content).toChange("m-" + content, NOW));
    }

    private List<String> contents() {
        return conversation.messages().stream().map(Message::content).toList();
    }

    private <A> A apply(ChannelChange<A> change) {
        ChannelOutcome<A> turn = change.apply(conversation);
        assertThat(turn).isInstanceOf(ChannelOutcome.Done.class);
        ChannelOutcome.Done<A> done = (ChannelOutcome.Done<A>) turn;
        conversation = done.conversation();
        return done.answer();
    }

    private <A> ChannelOutcome.Refused<A> refusal(ChannelChange<A> change) {
        ChannelOutcome<A> turn = change.apply(conversation);
        assertThat(turn).isInstanceOf(ChannelOutcome.Refused.class);
        return (ChannelOutcome.Refused<A>) turn;
    }
}
