package org.charon.computer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.charon.view.state.Message;
import org.charon.view.state.PendingReply;

/** Sends a pending reply as a message of the ship computer; {@code modifiedContent}, unless blank, replaces the draft. */
public record ApproveReply(
        @NotBlank @Size(max = 200) String pendingId,
        @Size(max = Message.CONTENT_LIMIT) String modifiedContent) {

    /** The change, with a new message id and the current time. */
    public ChannelChange<MessageAnswer> toChange(String messageId, Instant now) {
        return conversation -> {
            Optional<PendingReply> reply = conversation.pending(pendingId);
            if (reply.isEmpty()) {
                return ChannelOutcome.unknownPending(pendingId);
            }
            String content = modifiedContent == null || modifiedContent.isBlank()
                    ? reply.get().response()
                    : modifiedContent;
            if (content.isBlank()) {
                return new ChannelOutcome.Refused<>(
                        400, "This reply has no draft yet; say in modified_content what the computer answers");
            }
            return new ChannelOutcome.Done<>(
                    conversation
                            .withoutPending(pendingId)
                            .withMessage(reply.get().toMessage(messageId, content, now)),
                    new MessageAnswer(true, messageId));
        };
    }
}
