package org.charon.campaign.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The maps of space.
 *
 * @param starMap the galaxy; empty without a star map file
 * @param systemMaps by the path of their location
 * @param orbitMaps by the path of their location
 */
public record Charts(Optional<StarMap> starMap, Map<String, SystemMap> systemMaps, Map<String, OrbitMap> orbitMaps) {

    /** No charts. */
    public static final Charts NONE = new Charts(Optional.empty(), Map.of(), Map.of());

    /** Copies the maps so that the record cannot change. */
    public Charts {
        systemMaps = Collections.unmodifiableMap(new LinkedHashMap<>(systemMaps));
        orbitMaps = Collections.unmodifiableMap(new LinkedHashMap<>(orbitMaps));
    }
}
