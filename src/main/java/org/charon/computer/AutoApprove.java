package org.charon.computer;

import jakarta.validation.constraints.NotNull;
import org.charon.view.state.Conversation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Lets the ship computer answer on a channel without the GM, or not. What waits already goes on waiting.
 *
 * @param on whether it may
 */
public record AutoApprove(@NotNull Boolean on) implements ChannelChange<AutoApprove.Answer> {

    /**
     * @param success true
     * @param autoApprove in force
     */
    @Schema(name = "AutoApproveAnswer")
    public record Answer(boolean success, boolean autoApprove) {}

    @Override
    public ChannelOutcome<Answer> apply(Conversation conversation) {
        return new ChannelOutcome.Done<>(conversation.withAutoApprove(on), new Answer(true, on));
    }
}
