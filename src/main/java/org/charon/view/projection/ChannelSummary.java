package org.charon.view.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.charon.view.state.Conversation;
import org.charon.view.state.Message;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Summary of a channel, so that pages know when to reload it. {@code newest} is a message id, empty for none; {@code unread} counts queries
 * since the GM last read or answered. The last four components are null for players.
 */
@Schema(name = "ChannelStanding")
public record ChannelSummary(
        String newest,
        boolean waiting,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Integer unread,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Integer pending,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Boolean autoApprove,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Long edition) {

    /** The summary for the GM. */
    public static ChannelSummary of(Conversation conversation) {
        return new ChannelSummary(
                conversation.lastMessage().map(Message::messageId).orElse(""),
                conversation.hasUnansweredQuery(),
                conversation.unread(),
                conversation.pending().size(),
                conversation.autoApprove(),
                conversation.edition());
    }

    /** The summary without the GM's fields. */
    public ChannelSummary forPlayers() {
        return new ChannelSummary(newest, waiting, null, null, null, null);
    }
}
