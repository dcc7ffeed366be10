package org.charon.computer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.charon.computer.draft.DraftingStatus;
import org.charon.view.state.Channel;
import org.charon.view.state.Conversation;
import org.charon.view.state.Conversations;
import org.charon.view.state.Message;

/**
 * The channels shown to the GM: the permanent ones, that of the current encounter, then others in the order of their first use.
 */
public record ChannelList(List<Line> channels, DraftingStatus drafting) {

    /** One channel; {@code unreadCount} counts queries since the GM last read or answered it. */
    public record Line(
            String channel,
            int messageCount,
            int unreadCount,
            @JsonInclude(JsonInclude.Include.ALWAYS) Message lastMessage) {}

    /** Lists the channels; {@code encounterPath} is empty if there is no encounter. */
    public static ChannelList of(Conversations conversations, String encounterPath, DraftingStatus drafting) {
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
