package org.charon.computer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets the ship computer say a pending reply.
 *
 * @param pendingId which
 * @param modifiedContent said instead of the draft; left out or blank for the draft
 */
public record ApproveReply(
        @NotBlank @Size(max = 200) String pendingId,
        @Size(max = Message.CONTENT_LIMIT) String modifiedContent) {

    /**
     * @param messageId new id of the message
     * @param now the time
     * @return the change that it makes
     */
    public ChannelChange<MessageAnswer> as(String messageId, Instant now) {
        return conversation -> {
            Optional<Pending> reply = conversation.pending(pendingId);
            if (reply.isEmpty()) {
                return Turn.unknownPending(pendingId);
            }
            String content = modifiedContent == null || modifiedContent.isBlank()
                    ? reply.get().response()
                    : modifiedContent;
            if (content.isBlank()) {
                return new Turn.Refused<>(
                        400, "This reply has no draft yet; say in modified_content what the computer answers");
            }
            return new Turn.Done<>(
                    conversation
                            .withoutPending(pendingId)
                            .withMessage(reply.get().said(messageId, content, now)),
                    new MessageAnswer(true, messageId));
        };
    }
}
