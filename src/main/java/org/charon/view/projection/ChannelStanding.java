package org.charon.view.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.charon.view.state.Conversation;
import org.charon.view.state.Message;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How things stand on a channel, for a page to know when to read it again.
 *
 * @param newest id of its newest message; empty before the first one
 * @param waiting whether a query waits for its answer there
 * @param unread how many queries came since the GM last looked or answered; for the GM only, else null
 * @param pending how many replies wait for the GM; for the GM only, else null
 * @param autoApprove whether drafts are said there without the GM; for the GM only, else null
 * @param edition another one after whatever changes there, drafts included; for the GM only, else null
 */
public record ChannelStanding(
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

    /**
     * @param conversation what was said there
     * @return all of it, as the GM may know it
     */
    public static ChannelStanding of(Conversation conversation) {
        return new ChannelStanding(
                conversation.lastMessage().map(Message::messageId).orElse(""),
                conversation.isWaiting(),
                conversation.unread(),
                conversation.pending().size(),
                conversation.autoApprove(),
                conversation.edition());
    }

    /**
     * @return what anybody may know of it
     */
    public ChannelStanding forPlayers() {
        return new ChannelStanding(newest, waiting, null, null, null, null);
    }
}
