package org.charon.computer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that was said to and by the ship computer in this run.
 *
 * @param byChannel the conversations with anything in them, in the order in which they began
 */
public record Conversations(Map<String, Conversation> byChannel) {

    /** Nothing was said anywhere. */
    public static final Conversations NONE = new Conversations(Map.of());

    /** Copies the map so that the record cannot change; its order is kept. */
    public Conversations {
        byChannel = Collections.unmodifiableMap(new LinkedHashMap<>(byChannel));
    }

    /**
     * @param channel its name
     * @return what was said there; an empty conversation if nothing
     */
    public Conversation on(Channel channel) {
        return byChannel.getOrDefault(channel.name(), Conversation.EMPTY);
    }

    /**
     * @param channel its name
     * @param conversation what is said there now
     * @return a copy with it; an empty conversation is not kept
     */
    public Conversations with(Channel channel, Conversation conversation) {
        Map<String, Conversation> next = new LinkedHashMap<>(byChannel);
        if (conversation.equals(Conversation.EMPTY)) {
            next.remove(channel.name());
        } else {
            next.put(channel.name(), conversation);
        }
        return new Conversations(next);
    }
}
