package org.charon.computer;

import org.charon.view.PublishedView;
import org.charon.view.state.Audience;
import org.charon.view.state.Channel;
import org.charon.view.state.Conversation;
import org.charon.view.state.Conversations;
import org.charon.wire.ApiException;

/** Looks up a channel's conversation for an audience. */
final class ConversationLookup {

    private ConversationLookup() {}

    /** The conversation; empty for players during a blackout, 404 if the channel does not exist for this audience. */
    static Conversation find(String channel, PublishedView published, Audience audience) {
        Conversations conversations =
                published.projection(audience).view().computer().conversations();
        Channel named = new Channel(channel);
        if (!named.existsIn(published.campaign(), conversations)) {
            throw ApiException.notFound(named.unknownMessage());
        }
        return conversations.on(named);
    }
}
