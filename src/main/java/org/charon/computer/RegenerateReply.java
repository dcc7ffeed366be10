package org.charon.computer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.charon.view.state.DraftResult;
import org.charon.view.state.DraftState;
import org.charon.view.state.Message;
import org.charon.view.state.PendingReply;

/**
 * Requests a new draft for a pending reply, which then needs approval. A missing {@code contextOverride} keeps the previous one,
 * a blank one removes it.
 */
public record RegenerateReply(
        @NotBlank @Size(max = 200) String pendingId,
        @Size(max = Message.CONTENT_LIMIT) String contextOverride) {

    /** Creates the change, with a finished draft or one in progress. */
    public ChannelChange<ChannelAnswer> toChange(DraftResult result) {
        return conversation -> {
            Optional<PendingReply> reply = conversation.pending(pendingId);
            if (reply.isEmpty()) {
                return ChannelOutcome.unknownPending(pendingId);
            }
            if (reply.get().draft() == DraftState.DRAFTING) {
                return new ChannelOutcome.Refused<>(
                        409, "This reply is being drafted already; wait for it, or write it yourself");
            }
            return new ChannelOutcome.Done<>(
                    conversation.withReplaced(reply.get()
                            .withoutAutoApproval()
                            .withContextNote(note(reply.get()))
                            .withDraft(result)),
                    ChannelAnswer.DONE);
        };
    }

    private String note(PendingReply reply) {
        if (contextOverride == null) {
            return reply.contextNote();
        }
        return contextOverride.isBlank() ? null : contextOverride;
    }
}
