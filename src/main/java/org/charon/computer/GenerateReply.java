package org.charon.computer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.charon.view.state.DraftResult;
import org.charon.view.state.DraftState;
import org.charon.view.state.Message;
import org.charon.view.state.PendingReply;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Has a line drafted for the ship computer without anybody having asked; it waits for the GM like any reply.
 *
 * @param prompt what it is to be about
 * @param contextOverride what whoever drafts is to know this once; a canned line takes no notice of it
 */
public record GenerateReply(
        @NotBlank @Size(max = 1000) String prompt,
        @Size(max = Message.CONTENT_LIMIT) String contextOverride) {

    /**
     * @param success true
     * @param queryId of the prompt; of no message
     * @param pendingId of the reply that waits
     * @param response the draft; empty while it is being written
     */
    @Schema(name = "GenerateReplyAnswer")
    public record Answer(boolean success, String queryId, String pendingId, String response) {}

    /**
     * @param ticket ids and time
     * @param offer a draft, or that one has begun
     * @return the change that it makes
     */
    public ChannelChange<Answer> as(NewIds ticket, DraftResult offer) {
        String note = contextOverride == null || contextOverride.isBlank() ? null : contextOverride;
        PendingReply reply = new PendingReply(
                        ticket.pendingId(),
                        ticket.queryId(),
                        prompt,
                        "",
                        ticket.now(),
                        "",
                        DraftState.NONE,
                        null,
                        note,
                        false)
                .withDraft(offer);
        return conversation -> conversation.isFull()
                ? ChannelOutcome.full()
                : new ChannelOutcome.Done<>(
                        conversation.withPending(reply),
                        new Answer(true, reply.queryId(), reply.pendingId(), reply.response()));
    }
}
