package org.charon.computer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.charon.view.state.Message;
import org.charon.view.state.Role;

/** Sends a message as the ship computer. */
public record SendMessage(
        @NotBlank @Size(max = Message.CONTENT_LIMIT) String content) {

    /** The change, with a new message id and the current time. */
    public ChannelChange<MessageAnswer> toChange(String messageId, Instant now) {
        return conversation -> new ChannelOutcome.Done<>(
                conversation.withMessage(new Message(messageId, Role.CHARON, content, now)),
                new MessageAnswer(true, messageId));
    }
}
