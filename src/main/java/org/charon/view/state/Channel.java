package org.charon.view.state;

import java.util.List;
import org.charon.campaign.Campaign;
import org.charon.campaign.location.Locations.Lookup;

/** A channel of the ship computer, named as in a URL: {@code default}, {@code bridge}, {@code story} or {@code encounter-<slug>}. */
public record Channel(String name) {

    /** The channel of requests that name none. */
    public static final Channel DEFAULT = new Channel("default");

    /** The bridge, where queries are always allowed. */
    public static final Channel BRIDGE = new Channel("bridge");

    /** Used between encounters. */
    public static final Channel STORY = new Channel("story");

    /** The channels of every campaign. */
    public static final List<Channel> ALWAYS = List.of(DEFAULT, BRIDGE, STORY);

    private static final String ENCOUNTER = "encounter-";

    public static Channel forEncounter(String locationPath) {
        return new Channel(ENCOUNTER + locationPath.substring(locationPath.lastIndexOf('/') + 1));
    }

    /** Locations with the same slug share a channel, and a used channel stays available when its location is renamed. */
    public boolean existsIn(Campaign campaign, Conversations conversations) {
        if (ALWAYS.contains(this) || conversations.byChannel().containsKey(name)) {
            return true;
        }
        String slug = name.startsWith(ENCOUNTER) ? name.substring(ENCOUNTER.length()) : "";
        // A slash would make it a path, and one location would have several channels.
        return !slug.isEmpty()
                && slug.indexOf('/') < 0
                && !(campaign.locations().find(slug) instanceof Lookup.Missing);
    }

    /** The error message for an unknown channel. */
    public String unknownMessage() {
        return "There is no channel '" + name
                + "'; there are default, bridge, story, and encounter-<slug> for each location of the campaign";
    }

    /** Whether queries are accepted here in the given mode. */
    public boolean takesQueries(CharonMode mode) {
        return mode == CharonMode.QUERY || equals(BRIDGE);
    }
}
