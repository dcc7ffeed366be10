package org.charon.computer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.charon.computer.TestIds.NOW;

import java.util.List;
import org.charon.view.state.Conversation;
import org.charon.view.state.DraftResult;
import org.charon.view.state.DraftState;
import org.charon.view.state.Message;
import org.charon.view.state.PendingReply;
import org.charon.view.state.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a draft as part of the state of play. */
class DraftTest {

    private static final DraftResult LATE = DraftResult.ready("Four are aboard.");
    private static final DraftResult FAILED = DraftResult.failed("The model did not answer in time.", "No reading.");

    private Conversation conversation = Conversation.EMPTY;

    @Test
    void a_draft_needs_approval() {
        ask("q1", DraftResult.DRAFTING);
        assertThat(reply("q1").draft()).isEqualTo(DraftState.DRAFTING);
        assertThat(reply("q1").response()).isEmpty();

        settle("q1", LATE);

        assertThat(reply("q1").draft()).isEqualTo(DraftState.READY);
        assertThat(reply("q1").response()).isEqualTo("Four are aboard.");
        assertThat(reply("q1").problem()).isNull();
        assertThat(contents()).containsExactly("Anybody?");
        assertThat(conversation.unansweredQueries()).containsExactly("q1");
    }

    @Test
    void a_failure_is_explained_and_offers_a_canned_reply() {
        ask("q1", DraftResult.DRAFTING);

        settle("q1", FAILED);

        assertThat(reply("q1").draft()).isEqualTo(DraftState.FAILED);
        assertThat(reply("q1").problem()).isEqualTo("The model did not answer in time.");
        apply(new ApproveReply("p-q1", null).toChange("m1", NOW));
        assertThat(contents()).containsExactly("Anybody?", "No reading.");
    }

    @Test
    void a_draft_is_dropped_after_the_gm_has_decided() {
        ask("q1", DraftResult.DRAFTING);
        ask("q2", DraftResult.DRAFTING);
        apply(new ApproveReply("p-q1", "Nobody you know.").toChange("m1", NOW));
        apply(new RejectReply("p-q2").toChange("m2", NOW));
        Conversation decided = conversation;

        for (String query : List.of("q1", "q2")) {
            assertThat(refusal(new CompleteDraft("p-" + query, LATE, "late", NOW))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(conversation).isEqualTo(decided);
    }

    @Test
    void a_draft_is_completed_once() {
        ask("q1", DraftResult.DRAFTING);
        settle("q1", FAILED);

        assertThat(refusal(new CompleteDraft("p-q1", LATE, "late", NOW)).status())
                .isEqualTo(404);
    }

    @Test
    void a_pending_draft_can_be_regenerated() {
        ask("q1", DraftResult.DRAFTING);
        settle("q1", FAILED);

        apply(new RegenerateReply("p-q1", "They lie about it").toChange(DraftResult.DRAFTING));

        assertThat(reply("q1").draft()).isEqualTo(DraftState.DRAFTING);
        assertThat(reply("q1").problem()).isNull();
        assertThat(reply("q1").response()).isEmpty();
        assertThat(reply("q1").contextNote()).isEqualTo("They lie about it");
        settle("q1", LATE);
        assertThat(reply("q1").response()).isEqualTo("Four are aboard.");
    }

    @Test
    void a_context_note_is_kept_until_it_is_replaced() {
        apply(new GenerateReply("The hull", "It leaks").toChange(TestIds.of("q1"), LATE));

        apply(new RegenerateReply("p-q1", null).toChange(LATE));
        assertThat(reply("q1").contextNote()).isEqualTo("It leaks");
        apply(new RegenerateReply("p-q1", "It does not").toChange(LATE));
        assertThat(reply("q1").contextNote()).isEqualTo("It does not");
        apply(new RegenerateReply("p-q1", " ").toChange(LATE));
        assertThat(reply("q1").contextNote()).isNull();
    }

    @Test
    void a_reply_has_one_draft_in_progress_at_a_time() {
        ask("q1", DraftResult.DRAFTING);

        ChannelOutcome.Refused<ChannelAnswer> refused =
                refusal(new RegenerateReply("p-q1", null).toChange(DraftResult.DRAFTING));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.reason()).contains("already");
        assertThat(refusal(new RegenerateReply("p-q2", null).toChange(LATE)).status())
                .isEqualTo(404);
    }

    @Test
    void a_regenerated_reply_keeps_its_position() {
        ask("q1", DraftResult.NONE);
        ask("q2", DraftResult.NONE);

        apply(new RegenerateReply("p-q1", null).toChange(LATE));

        assertThat(conversation.pending()).extracting(PendingReply::queryId).containsExactly("q1", "q2");
    }

    @Test
    void every_channel_needs_approval_by_default() {
        assertThat(conversation.autoApprove()).isFalse();

        assertThat(apply(new AutoApprove(true))).isEqualTo(new AutoApprove.Answer(true, true));

        assertThat(conversation.autoApprove()).isTrue();
    }

    @Test
    void without_approval_and_language_model_a_canned_reply_is_sent_at_once() {
        apply(new AutoApprove(true));

        ask("q1", DraftResult.NONE);

        assertThat(contents()).containsExactly("Anybody?", "Noted.");
        assertThat(conversation.messages().get(1))
                .isEqualTo(new Message("r-q1", Role.CHARON, "Noted.", NOW, "q1", null));
        assertThat(conversation.pending()).isEmpty();
        assertThat(conversation.unansweredQueries()).isEmpty();
        assertThat(conversation.unread()).as("the GM has not seen it").isEqualTo(1);
    }

    @Test
    void without_approval_a_draft_is_sent_when_it_is_ready() {
        apply(new AutoApprove(true));
        ask("q1", DraftResult.DRAFTING);
        assertThat(conversation.unansweredQueries()).containsExactly("q1");

        settle("q1", LATE);

        assertThat(conversation.messages().get(1))
                .isEqualTo(new Message("settled-q1", Role.CHARON, "Four are aboard.", NOW, "q1", null));
        assertThat(conversation.pending()).isEmpty();
        assertThat(conversation.unread()).as("the GM has not seen it").isEqualTo(1);
    }

    @Test
    void without_approval_a_failed_draft_still_needs_the_gm() {
        apply(new AutoApprove(true));
        ask("q1", DraftResult.DRAFTING);

        settle("q1", FAILED);

        assertThat(contents()).containsExactly("Anybody?");
        assertThat(reply("q1").draft()).isEqualTo(DraftState.FAILED);
    }

    @Test
    void without_approval_a_reply_requested_by_the_gm_still_needs_approval() {
        apply(new AutoApprove(true));
        apply(new GenerateReply("The hull", null).toChange(TestIds.of("q1"), LATE));
        apply(new GenerateReply("The hull", null).toChange(TestIds.of("q2"), DraftResult.DRAFTING));
        ask("q3", DraftResult.DRAFTING);
        settle("q2", LATE);
        settle("q3", FAILED);
        apply(new RegenerateReply("p-q3", null).toChange(DraftResult.DRAFTING));

        settle("q3", LATE);

        assertThat(contents()).containsExactly("Anybody?");
        assertThat(conversation.pending()).extracting(PendingReply::draft).containsOnly(DraftState.READY);
    }

    @ParameterizedTest
    @CsvSource({"false, true", "true, false"})
    void the_approval_setting_applies_to_later_queries(boolean before, boolean after) {
        apply(new AutoApprove(before));
        ask("q1", DraftResult.DRAFTING);

        apply(new AutoApprove(after));
        settle("q1", LATE);

        assertThat(contents()).containsExactly("Anybody?");
        assertThat(reply("q1").draft()).isEqualTo(DraftState.READY);
    }

    @Test
    void clearing_a_channel_keeps_its_approval_setting() {
        apply(new AutoApprove(true));
        ask("q1", DraftResult.NONE);

        apply(new ClearChannel());

        assertThat(conversation.messages()).isEmpty();
        assertThat(conversation.unread()).isZero();
        assertThat(conversation.autoApprove()).isTrue();
    }

    private void ask(String queryId, DraftResult offer) {
        apply(new SubmitQuery("Anybody?", null).toChange(TestIds.of(queryId), "page-" + queryId, offer, "Noted."));
    }

    private void settle(String queryId, DraftResult offer) {
        apply(new CompleteDraft("p-" + queryId, offer, "settled-" + queryId, NOW));
    }

    private PendingReply reply(String queryId) {
        return conversation.pending("p-" + queryId).orElseThrow();
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
