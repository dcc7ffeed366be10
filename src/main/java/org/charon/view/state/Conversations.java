package org.charon.view.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * All used conversations in the order they began. {@code edition} is the highest of their editions, which are never reused, so that a
 * client that missed revisions still notices a change.
 */
public record Conversations(Map<String, Conversation> byChannel, long edition) {

    public static final Conversations NONE = new Conversations(Map.of(), 0);

    public Conversations {
        byChannel = Collections.unmodifiableMap(new LinkedHashMap<>(byChannel));
    }

    /** The conversation of a channel; an empty one if it was not used. */
    public Conversation on(Channel channel) {
        return byChannel.getOrDefault(channel.name(), Conversation.EMPTY);
    }

    /** The fixed channels, then the current encounter's, then other used ones in the order they began. */
    public Set<Channel> channels(String encounterPath) {
        Set<Channel> channels = new LinkedHashSet<>(Channel.ALWAYS);
        if (!encounterPath.isEmpty()) {
            channels.add(Channel.forEncounter(encounterPath));
        }
        byChannel.keySet().forEach(name -> channels.add(new Channel(name)));
        return channels;
    }

    /** Whether a client has an unanswered query on any channel. */
    public boolean hasUnansweredQuery(String client) {
        return byChannel.values().stream()
                .flatMap(conversation -> conversation.pending().stream())
                .anyMatch(reply -> reply.client().equals(client));
    }

    /** A copy with a changed conversation, which gets the next edition. A conversation in its unused state is removed. */
    public Conversations after(Channel channel, Conversation conversation) {
        Conversation before = on(channel);
        if (conversation.withEdition(before.edition()).equals(before)) {
            return this;
        }
        Map<String, Conversation> next = new LinkedHashMap<>(byChannel);
        if (conversation.isUntouched()) {
            next.remove(channel.name());
        } else {
            next.put(channel.name(), conversation.withEdition(edition + 1));
        }
        return new Conversations(next, edition + 1);
    }
}
