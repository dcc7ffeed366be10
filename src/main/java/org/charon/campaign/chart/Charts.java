package org.charon.campaign.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.charon.campaign.location.Location;

/**
 * The maps of space.
 *
 * @param starMap the galaxy; empty without a star map file
 * @param systemMaps by the path of their location
 * @param orbitMaps by the path of their location
 * @param hiddenLocations places that one of them keeps for the GM; players read of none
 */
public record Charts(
        Optional<StarMap> starMap,
        Map<String, SystemMap> systemMaps,
        Map<String, OrbitMap> orbitMaps,
        HiddenLocations hiddenLocations) {

    /** No charts. */
    public static final Charts NONE = new Charts(Optional.empty(), Map.of(), Map.of(), HiddenLocations.NONE);

    public Charts {
        systemMaps = Collections.unmodifiableMap(new LinkedHashMap<>(systemMaps));
        orbitMaps = Collections.unmodifiableMap(new LinkedHashMap<>(orbitMaps));
    }

    /**
     * @return what players may read of them
     */
    public Charts open() {
        Map<String, SystemMap> systems = new LinkedHashMap<>(systemMaps);
        systems.values().removeIf(Chart::gmOnly);
        systems.replaceAll((path, chart) -> chart.open());
        Map<String, OrbitMap> orbits = new LinkedHashMap<>(orbitMaps);
        orbits.values().removeIf(Chart::gmOnly);
        orbits.replaceAll((path, chart) -> chart.open());
        return new Charts(
                starMap.filter(chart -> !chart.gmOnly()).map(StarMap::open), systems, orbits, HiddenLocations.NONE);
    }

    /**
     * @param location any
     * @return which of these charts shows that location; empty if none does, or if it is neither a system nor a planet or moon
     */
    public Optional<ChartKind> kindFor(Location location) {
        String type = location.type();
        if (type.equalsIgnoreCase("system") && systemMaps.containsKey(location.path())) {
            return Optional.of(ChartKind.SYSTEM);
        }
        boolean body = type.equalsIgnoreCase("planet") || type.equalsIgnoreCase("moon");
        return body && orbitMaps.containsKey(location.path()) ? Optional.of(ChartKind.ORBIT) : Optional.empty();
    }
}
