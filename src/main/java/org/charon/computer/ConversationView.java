package org.charon.computer;

import java.util.List;
import org.charon.view.state.Channel;
import org.charon.view.state.Conversation;
import org.charon.view.state.Message;

/** A conversation as players and the GM read it, oldest message first, with the ids of the unanswered queries. */
public record ConversationView(String channel, List<Message> messages, List<String> waiting) {

    static ConversationView of(Channel channel, Conversation conversation) {
        return new ConversationView(channel.name(), conversation.messages(), conversation.unansweredQueries());
    }
}
