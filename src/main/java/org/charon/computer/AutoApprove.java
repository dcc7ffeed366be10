package org.charon.computer;

import jakarta.validation.constraints.NotNull;
import org.charon.view.state.Conversation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Turns approval by the GM off or on for a channel. Replies that are already pending stay pending. */
public record AutoApprove(@NotNull Boolean on) implements ChannelChange<AutoApprove.Answer> {

    @Schema(name = "AutoApproveAnswer")
    public record Answer(boolean success, boolean autoApprove) {}

    @Override
    public ChannelOutcome<Answer> apply(Conversation conversation) {
        return new ChannelOutcome.Done<>(conversation.withAutoApprove(on), new Answer(true, on));
    }
}
