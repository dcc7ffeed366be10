package org.charon.campaign.ship;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.charon.campaign.folder.FileKind;
import org.charon.campaign.roster.Gauge;
import org.charon.campaign.yaml.YamlMap;
import org.charon.ship.ShipSystem;
import org.charon.ship.SystemStatus;

/**
 * The players' ship as its file has it.
 *
 * @param name of the ship
 * @param shipClass build, {@code class} in the file and on the wire
 * @param crewCount people aboard
 * @param crewCapacity berths
 * @param hull points
 * @param armor points
 * @param systems all four; one that the file does not have is sound
 * @param extras further keys of the file, passed on as they are
 */
public record Ship(
        String name,
        @JsonProperty("class") String shipClass,
        int crewCount,
        int crewCapacity,
        Gauge hull,
        Gauge armor,
        Map<ShipSystem, SystemState> systems,
        @JsonAnyGetter Map<String, Object> extras) {

    /** The file {@code campaign/ship.yaml}. */
    public static final FileKind<Ship> KIND = FileKind.yaml(Ship.class, "the ship's status page is empty.", Ship::read);

    private static final Set<String> KEYS =
            Set.of("name", "class", "crew_count", "crew_capacity", "hull", "armor", "systems");

    /** Copies the maps so that the record cannot change. */
    public Ship {
        systems = Collections.unmodifiableMap(new LinkedHashMap<>(systems));
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }

    private static Ship read(YamlMap file) {
        if (!file.has("ship")) {
            file.findings().error(0, "The file must begin with `ship:`, and all else must be indented below it.");
        }
        YamlMap ship = file.map("ship");
        YamlMap systems = ship.map("systems");
        Map<ShipSystem, SystemState> states = new LinkedHashMap<>();
        for (ShipSystem system : ShipSystem.values()) {
            states.put(system, state(systems.map(system.wire())));
        }
        for (String key : systems.keys()) {
            if (states.keySet().stream().noneMatch(system -> system.wire().equals(key))) {
                systems.findings()
                        .error(
                                systems.line(key),
                                "`%s` is not one of the ship's systems: life_support, engines, weapons, comms."
                                        .formatted(key));
            }
        }
        return new Ship(
                ship.text("name"),
                ship.text("class"),
                ship.whole("crew_count", 0),
                ship.whole("crew_capacity", 0),
                Gauge.read(ship.map("hull")),
                Gauge.read(ship.map("armor")),
                states,
                ship.without(KEYS));
    }

    private static SystemState state(YamlMap system) {
        return new SystemState(
                system.choice("status", SystemStatus.values(), SystemStatus.ONLINE),
                system.whole("condition", 100, 0, 100),
                system.text("info"));
    }
}
