package org.charon.campaign.location;

import java.util.List;
import org.charon.campaign.location.Locations.Lookup;

/**
 * Finds locations as a file means them that lies in one: what is near counts before what is far.
 *
 * @param locations all of them
 * @param home path of the location in which the file lies; empty for the galaxy itself
 */
public record RelativeLookup(Locations locations, String home) {

    /**
     * @param reference slug or path
     * @return the child of that slug or relative path; else what bears the slug anywhere below; else whatever
     *     {@link Locations#find} finds
     */
    public Lookup find(String reference) {
        String below = home.isEmpty() ? "" : home + "/";
        Location child = locations.byPath().get(below + reference);
        if (child != null) {
            return new Lookup.Found(child);
        }
        List<Location> inside = home.isEmpty()
                ? List.of()
                : locations.byPath().values().stream()
                        .filter(location -> location.path().startsWith(below)
                                && location.slug().equals(reference))
                        .toList();
        if (inside.size() > 1) {
            return new Lookup.Ambiguous(inside.stream().map(Location::path).toList());
        }
        return inside.isEmpty() ? locations.find(reference) : new Lookup.Found(inside.get(0));
    }
}
