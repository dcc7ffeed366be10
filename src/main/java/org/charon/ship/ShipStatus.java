package org.charon.ship;

import java.util.LinkedHashMap;
import java.util.Map;
import org.charon.campaign.roster.Gauge;
import org.charon.campaign.ship.Ship;
import org.charon.campaign.ship.ShipSystem;
import org.charon.campaign.ship.SystemState;
import org.charon.view.state.ShipGauge;
import org.charon.view.state.ShipOverrides;
import org.charon.view.state.SystemOverride;

/** Combines the ship file with the GM's changes. */
final class ShipStatus {

    /** Error message for a campaign without a ship. */
    static final String NO_SHIP = "The campaign has no ship; describe it in campaign/ship.yaml and it shows here.";

    private ShipStatus() {}

    /** The ship with the overrides applied; gauges are limited to the file's maxima. */
    static Ship of(Ship ship, ShipOverrides overrides) {
        Map<ShipSystem, SystemState> systems = new LinkedHashMap<>(ship.systems());
        systems.replaceAll((system, state) -> overrides.systems().containsKey(system)
                ? overlaid(state, overrides.systems().get(system))
                : state);
        return ship.with(gauge(ship, ShipGauge.HULL, overrides), gauge(ship, ShipGauge.ARMOR, overrides), systems);
    }

    private static Gauge gauge(Ship ship, ShipGauge gauge, ShipOverrides overrides) {
        Gauge inFile = gauge.of(ship);
        Integer current = overrides.gauges().get(gauge);
        return current == null ? inFile : inFile.at(current);
    }

    private static SystemState overlaid(SystemState state, SystemOverride override) {
        return new SystemState(
                override.status(),
                override.condition() == null ? state.condition() : override.condition(),
                override.info() == null ? state.info() : override.info());
    }
}
