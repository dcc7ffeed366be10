package org.charon.computer;

import org.charon.view.PublishedView;
import org.charon.view.state.Audience;
import org.charon.view.state.Channel;
import org.charon.view.state.Conversation;
import org.charon.view.state.Conversations;
import org.charon.wire.Refusal;

/** Looks up a channel's conversation for an audience. */
final class ReadableConversation {

    private ReadableConversation() {}

    /**
     * During a blackout players read an empty conversation.
     *
     * @param channel its name, as it came with a request
     * @throws Refusal with status 404 if the audience knows no such channel
     */
    static Conversation of(String channel, PublishedView published, Audience audience) {
        Conversations conversations =
                published.projection(audience).view().computer().conversations();
        Channel named = new Channel(channel);
        if (!named.existsIn(published.campaign(), conversations)) {
            throw Refusal.notFound(named.unknownMessage());
        }
        return conversations.on(named);
    }
}
