package org.charon.campaign.chart;

import java.util.Set;

/**
 * Places that a chart keeps for the GM: what lies at or below one of them is the GM's too, as far as the maps of space go.
 *
 * @param paths of their locations
 */
public record HiddenLocations(Set<String> paths) {

    /** Nothing is kept back. */
    public static final HiddenLocations NONE = new HiddenLocations(Set.of());

    public HiddenLocations {
        paths = Set.copyOf(paths);
    }

    /**
     * @param path of a location
     * @return whether it is kept for the GM
     */
    public boolean covers(String path) {
        return paths.stream().anyMatch(secret -> path.equals(secret) || path.startsWith(secret + "/"));
    }
}
