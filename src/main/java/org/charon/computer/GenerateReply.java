package org.charon.computer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.charon.view.state.DraftResult;
import org.charon.view.state.DraftState;
import org.charon.view.state.Message;
import org.charon.view.state.PendingReply;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Creates a pending reply without a query. Canned replies ignore {@code contextOverride}. */
public record GenerateReply(
        @NotBlank @Size(max = 1000) String prompt,
        @Size(max = Message.CONTENT_LIMIT) String contextOverride) {

    /** The created reply. No message has the {@code queryId}; {@code response} is empty while the draft is being written. */
    @Schema(name = "GenerateReplyAnswer")
    public record Answer(boolean success, String queryId, String pendingId, String response) {}

    /** Creates the change, with a finished draft or one in progress. */
    public ChannelChange<Answer> toChange(NewIds ids, DraftResult result) {
        String note = contextOverride == null || contextOverride.isBlank() ? null : contextOverride;
        PendingReply reply = new PendingReply(
                        ids.pendingId(), ids.queryId(), prompt, "", ids.now(), "", DraftState.NONE, null, note, false)
                .withDraft(result);
        return conversation -> conversation.isFull()
                ? ChannelOutcome.full()
                : new ChannelOutcome.Done<>(
                        conversation.withPending(reply),
                        new Answer(true, reply.queryId(), reply.pendingId(), reply.response()));
    }
}
