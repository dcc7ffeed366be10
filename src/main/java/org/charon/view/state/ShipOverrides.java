package org.charon.view.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.charon.campaign.ship.Ship;
import org.charon.campaign.ship.ShipSystem;

/**
 * What the GM changed about the ship during play; it lies over the ship file until the server stops, or until it is reset.
 *
 * @param systems by system, in the order in which they were first set
 * @param gauges points that are left, by gauge
 */
public record ShipOverrides(Map<ShipSystem, SystemOverride> systems, Map<ShipGauge, Integer> gauges) {

    /** The ship is as its file has it. */
    public static final ShipOverrides NONE = new ShipOverrides(Map.of(), Map.of());

    /** Copies the maps so that the record cannot change; their order is kept. */
    public ShipOverrides {
        systems = Collections.unmodifiableMap(new LinkedHashMap<>(systems));
        gauges = Collections.unmodifiableMap(new LinkedHashMap<>(gauges));
    }

    /**
     * @param system of the ship
     * @param override what the GM says of it
     * @return a copy with that
     */
    public ShipOverrides with(ShipSystem system, SystemOverride override) {
        Map<ShipSystem, SystemOverride> next = new LinkedHashMap<>(systems);
        next.put(system, override);
        return new ShipOverrides(next, gauges);
    }

    /**
     * @param gauge of the ship
     * @param current points that are left
     * @return a copy with that
     */
    public ShipOverrides with(ShipGauge gauge, int current) {
        Map<ShipGauge, Integer> next = new LinkedHashMap<>(gauges);
        next.put(gauge, current);
        return new ShipOverrides(systems, next);
    }

    /**
     * @param part of the ship
     * @return a copy in which that is as in the file
     */
    public ShipOverrides without(ShipPart part) {
        Map<ShipSystem, SystemOverride> otherSystems = new LinkedHashMap<>(systems);
        otherSystems.keySet().removeIf(system -> system.wire().equals(part.wire()));
        Map<ShipGauge, Integer> otherGauges = new LinkedHashMap<>(gauges);
        otherGauges.keySet().removeIf(gauge -> gauge.wire().equals(part.wire()));
        return new ShipOverrides(otherSystems, otherGauges);
    }

    /**
     * @param ship as its file has it now; it may have been edited since
     * @return a copy in which no gauge holds more than that file allows
     */
    public ShipOverrides within(Ship ship) {
        Map<ShipGauge, Integer> next = new LinkedHashMap<>(gauges);
        next.replaceAll((gauge, current) -> gauge.of(ship).at(current).current());
        return new ShipOverrides(systems, next);
    }
}
