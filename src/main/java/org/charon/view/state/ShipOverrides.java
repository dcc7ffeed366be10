package org.charon.view.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.charon.campaign.ship.Ship;
import org.charon.campaign.ship.ShipSystem;

/** The GM's changes to the ship file, kept until a reset or a restart. Gauges have the remaining points. */
public record ShipOverrides(Map<ShipSystem, SystemOverride> systems, Map<ShipGauge, Integer> gauges) {

    public static final ShipOverrides NONE = new ShipOverrides(Map.of(), Map.of());

    public ShipOverrides {
        systems = Collections.unmodifiableMap(new LinkedHashMap<>(systems));
        gauges = Collections.unmodifiableMap(new LinkedHashMap<>(gauges));
    }

    public ShipOverrides with(ShipSystem system, SystemOverride override) {
        Map<ShipSystem, SystemOverride> next = new LinkedHashMap<>(systems);
        next.put(system, override);
        return new ShipOverrides(next, gauges);
    }

    public ShipOverrides with(ShipGauge gauge, int current) {
        Map<ShipGauge, Integer> next = new LinkedHashMap<>(gauges);
        next.put(gauge, current);
        return new ShipOverrides(systems, next);
    }

    /** A copy in which one part is as in the file again. */
    public ShipOverrides without(ShipPart part) {
        Map<ShipSystem, SystemOverride> otherSystems = new LinkedHashMap<>(systems);
        otherSystems.keySet().removeIf(system -> system.wire().equals(part.wire()));
        Map<ShipGauge, Integer> otherGauges = new LinkedHashMap<>(gauges);
        otherGauges.keySet().removeIf(gauge -> gauge.wire().equals(part.wire()));
        return new ShipOverrides(otherSystems, otherGauges);
    }

    /** A copy with the gauges limited to the maxima of a ship file, which may have been edited since. */
    public ShipOverrides limitedTo(Ship ship) {
        Map<ShipGauge, Integer> next = new LinkedHashMap<>(gauges);
        next.replaceAll((gauge, current) -> gauge.of(ship).at(current).current());
        return new ShipOverrides(systems, next);
    }
}
