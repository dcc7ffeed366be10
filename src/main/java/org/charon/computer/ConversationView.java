package org.charon.computer;

import java.util.List;
import org.charon.view.state.Channel;
import org.charon.view.state.Conversation;
import org.charon.view.state.Message;

/**
 * A conversation as anybody may read it.
 *
 * @param channel its name
 * @param messages oldest first
 * @param waiting ids of the queries that have no answer yet
 */
public record ConversationView(String channel, List<Message> messages, List<String> waiting) {

    /**
     * @param channel where
     * @param conversation what was said there
     * @return what of it goes to the players
     */
    static ConversationView of(Channel channel, Conversation conversation) {
        return new ConversationView(channel.name(), conversation.messages(), conversation.unansweredQueries());
    }
}
