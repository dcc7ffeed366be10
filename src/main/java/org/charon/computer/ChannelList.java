package org.charon.computer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.charon.computer.draft.DraftingStanding;
import org.charon.view.state.Channel;
import org.charon.view.state.Conversation;
import org.charon.view.state.Conversations;
import org.charon.view.state.Message;

/**
 * The channels that the GM has to do with.
 *
 * @param channels those there always are, that of the current encounter, then the others that were used, in the order in which they
 *     began
 * @param drafting who drafts the replies
 */
public record ChannelList(List<Line> channels, DraftingStanding drafting) {

    /**
     * One channel.
     *
     * @param channel its name
     * @param messageCount how many messages it holds
     * @param unreadCount how many queries came since the GM last looked or answered
     * @param lastMessage the newest one; null if there is none
     */
    public record Line(
            String channel,
            int messageCount,
            int unreadCount,
            @JsonInclude(JsonInclude.Include.ALWAYS) Message lastMessage) {}

    /**
     * @param conversations everything said so far
     * @param encounterPath path of the current encounter's location; empty before the first one
     * @param drafting who drafts the replies
     * @return the list
     */
    public static ChannelList of(Conversations conversations, String encounterPath, DraftingStanding drafting) {
        return new ChannelList(
                conversations.channels(encounterPath).stream()
                        .map(channel -> line(channel, conversations.on(channel)))
                        .toList(),
                drafting);
    }

    private static Line line(Channel channel, Conversation conversation) {
        return new Line(
                channel.name(),
                conversation.messages().size(),
                conversation.unread(),
                conversation.lastMessage().orElse(null));
    }
}
