package org.charon.ship;

import java.util.LinkedHashMap;
import java.util.Map;
import org.charon.campaign.ship.Ship;
import org.charon.campaign.ship.SystemState;

/** The ship as it is now: the ship file with what the GM said during play laid over it. */
final class ShipStatus {

    private ShipStatus() {}

    /**
     * @param ship as its file has it
     * @param overrides by system; what they leave out stays as in the file
     * @return the ship as it is now
     */
    static Ship of(Ship ship, Map<ShipSystem, SystemOverride> overrides) {
        Map<ShipSystem, SystemState> systems = new LinkedHashMap<>(ship.systems());
        systems.replaceAll(
                (system, state) -> overrides.containsKey(system) ? overlaid(state, overrides.get(system)) : state);
        return new Ship(
                ship.name(),
                ship.shipClass(),
                ship.crewCount(),
                ship.crewCapacity(),
                ship.hull(),
                ship.armor(),
                systems,
                ship.extras());
    }

    private static SystemState overlaid(SystemState state, SystemOverride override) {
        return new SystemState(
                override.status(),
                override.condition() == null ? state.condition() : override.condition(),
                override.info() == null ? state.info() : override.info());
    }
}
