package org.charon.computer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.charon.view.state.Message;
import org.charon.view.state.Role;

/**
 * Lets the ship computer say something.
 *
 * @param content what it says
 */
public record SendMessage(
        @NotBlank @Size(max = Message.CONTENT_LIMIT) String content) {

    /**
     * @param messageId new id of the message
     * @param now the time
     * @return the change that it makes
     */
    public ChannelChange<MessageAnswer> as(String messageId, Instant now) {
        return conversation -> new ChannelOutcome.Done<>(
                conversation.withMessage(new Message(messageId, Role.CHARON, content, now)),
                new MessageAnswer(true, messageId));
    }
}
