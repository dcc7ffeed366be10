package org.charon.campaign.ship;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.charon.campaign.folder.FileKind;
import org.charon.campaign.roster.Gauge;
import org.charon.campaign.yaml.YamlMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
 * @param fuel what is left of it; null if the file has none
 * @param jumpCountdown until the next jump; null if the file has none
 * @param supplies what else may run out
 */
public record Ship(
        String name,
        @JsonProperty("class") String shipClass,
        int crewCount,
        int crewCapacity,
        Gauge hull,
        Gauge armor,
        Map<ShipSystem, SystemState> systems,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Stock fuel,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Stock jumpCountdown,

        List<Stock> supplies) {

    /** The file {@code campaign/ship.yaml}. */
    public static final FileKind<Ship> KIND = FileKind.yaml(Ship.class, "the ship's status page is empty.", Ship::read);

    /** Copies the collections so that the record cannot change. */
    public Ship {
        systems = Collections.unmodifiableMap(new LinkedHashMap<>(systems));
        supplies = List.copyOf(supplies);
    }

    /**
     * @return the same ship without the stocks that are for the GM alone
     */
    public Ship forPlayers() {
        return new Ship(
                name,
                shipClass,
                crewCount,
                crewCapacity,
                hull,
                armor,
                systems,
                open(fuel),
                open(jumpCountdown),
                supplies.stream().filter(stock -> !stock.gmOnly()).toList());
    }

    private static Stock open(Stock stock) {
        return stock == null || stock.gmOnly() ? null : stock;
    }

    /**
     * @param nextHull points
     * @param nextArmor points
     * @param nextSystems all four
     * @return the same ship in that state
     */
    public Ship with(Gauge nextHull, Gauge nextArmor, Map<ShipSystem, SystemState> nextSystems) {
        return new Ship(
                name,
                shipClass,
                crewCount,
                crewCapacity,
                nextHull,
                nextArmor,
                nextSystems,
                fuel,
                jumpCountdown,
                supplies);
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
        StockReader stocks = new StockReader(ship);
        return new Ship(
                ship.text("name"),
                ship.text("class"),
                ship.whole("crew_count", 0),
                ship.whole("crew_capacity", 0),
                Gauge.read(ship.map("hull")),
                Gauge.read(ship.map("armor")),
                states,
                stocks.one("fuel"),
                stocks.one("jump_countdown"),
                stocks.several("supplies"));
    }

    private static SystemState state(YamlMap system) {
        return new SystemState(
                system.choice("status", SystemStatus.values(), SystemStatus.ONLINE),
                system.whole("condition", 100, 0, 100),
                system.text("info"));
    }
}
