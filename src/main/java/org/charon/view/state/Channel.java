package org.charon.view.state;

import java.util.List;
import org.charon.campaign.Campaign;
import org.charon.campaign.location.Locations.Lookup;

/**
 * A line to the ship computer with a conversation of its own.
 *
 * @param name as in a URL: {@code default}, {@code bridge}, {@code story} or {@code encounter-<slug>}
 */
public record Channel(String name) {

    /** The channel of requests that name none. */
    public static final Channel DEFAULT = new Channel("default");

    /** The bridge, where the computer may always be asked. */
    public static final Channel BRIDGE = new Channel("bridge");

    /** Between encounters. */
    public static final Channel STORY = new Channel("story");

    /** The channels that every campaign has. */
    public static final List<Channel> ALWAYS = List.of(DEFAULT, BRIDGE, STORY);

    private static final String ENCOUNTER = "encounter-";

    /**
     * @param locationPath path of the location of an encounter
     * @return the channel of that encounter
     */
    public static Channel ofEncounter(String locationPath) {
        return new Channel(ENCOUNTER + locationPath.substring(locationPath.lastIndexOf('/') + 1));
    }

    /**
     * @param campaign the snapshot in use
     * @param said everything said so far, as far as whoever asks may know of it
     * @return whether there is such a channel. Locations of one slug share theirs, and what was said stays within reach when a location
     *     is renamed in the middle of play
     */
    public boolean existsIn(Campaign campaign, Conversations said) {
        if (ALWAYS.contains(this) || said.byChannel().containsKey(name)) {
            return true;
        }
        String slug = name.startsWith(ENCOUNTER) ? name.substring(ENCOUNTER.length()) : "";
        // A slash would make it a path, and one location would have several channels.
        return !slug.isEmpty()
                && slug.indexOf('/') < 0
                && !(campaign.locations().find(slug) instanceof Lookup.Missing);
    }

    /**
     * @return what to say where there is no such channel
     */
    public String unknown() {
        return "There is no channel '" + name
                + "'; there are default, bridge, story, and encounter-<slug> for each location of the campaign";
    }

    /**
     * @param mode whether the computer may be asked at all
     * @return whether it may be asked here
     */
    public boolean takesQueries(CharonMode mode) {
        return mode == CharonMode.QUERY || equals(BRIDGE);
    }
}
