package org.charon.view.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Everything that was said to and by the ship computer in this run.
 *
 * @param byChannel the conversations with anything in them, in the order in which they began
 * @param edition the highest that any conversation has had. None has it a second time, not even one that begins anew, so that whoever
 *     missed what lay between still sees a difference
 */
public record Conversations(Map<String, Conversation> byChannel, long edition) {

    /** Nothing was said anywhere. */
    public static final Conversations NONE = new Conversations(Map.of(), 0);

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
     * @param encounterPath path of the current encounter's location; empty before the first one
     * @return the channels there always are, that of the current encounter, then the others that were used, in the order in which they
     *     began
     */
    public Set<Channel> channels(String encounterPath) {
        Set<Channel> channels = new LinkedHashSet<>(Channel.ALWAYS);
        if (!encounterPath.isEmpty()) {
            channels.add(Channel.ofEncounter(encounterPath));
        }
        byChannel.keySet().forEach(name -> channels.add(new Channel(name)));
        return channels;
    }

    /**
     * @param client who asks
     * @return whether a query of theirs has no answer yet, on any channel
     */
    public boolean isWaiting(String client) {
        return byChannel.values().stream()
                .flatMap(conversation -> conversation.pending().stream())
                .anyMatch(reply -> reply.client().equals(client));
    }

    /**
     * @param channel its name
     * @param conversation what is said there now
     * @return a copy with it, a step further on if anything changed; a conversation that is as if it had never begun is not kept
     */
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
