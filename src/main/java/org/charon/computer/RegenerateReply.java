package org.charon.computer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.charon.view.state.DraftResult;
import org.charon.view.state.DraftState;
import org.charon.view.state.Message;
import org.charon.view.state.PendingReply;

/**
 * Has the draft of a pending reply written anew, for the GM to decide about.
 *
 * @param pendingId which
 * @param contextOverride what whoever drafts is to know this once; left out, what was noted for the reply before, and empty for nothing
 */
public record RegenerateReply(
        @NotBlank @Size(max = 200) String pendingId,
        @Size(max = Message.CONTENT_LIMIT) String contextOverride) {

    /**
     * @param offer another draft, or that one has begun
     * @return the change that it makes
     */
    public ChannelChange<ChannelAnswer> as(DraftResult offer) {
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
                            .withDraft(offer)),
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
