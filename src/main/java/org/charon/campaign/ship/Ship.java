package org.charon.campaign.ship;

import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.WHOLE;
import static org.charon.campaign.format.Kinds.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.charon.campaign.format.Fields;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.Values;
import org.charon.campaign.roster.Gauge;
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

    private static final Gauge NO_GAUGE = new Gauge(0, 0);

    /** The file {@code campaign/ship.yaml}. */
    public static final FileKind<Ship> KIND = FileKind.yaml(
            Ship.class,
            "ship",
            "campaign/ship.yaml",
            "the ship's status page is empty.",
            Format.of("the ship file", f -> {
                var ship = f.add("ship", mapping(Format.of("the ship", Ship::fields)), "The players' ship.");
                return file -> {
                    if (!file.has(ship)) {
                        file.problems()
                                .error(0, "The file must begin with `ship:`, and all else must be indented below it.");
                    }
                    return file.get(ship);
                };
            }));

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

    private static Function<Values, Ship> fields(Fields f) {
        var name = f.add("name", TEXT, "Name of the ship.");
        var shipClass = f.add("class", TEXT, "Build.");
        var crewCount = f.add("crew_count", WHOLE, 0, "People aboard.");
        var crewCapacity = f.add("crew_capacity", WHOLE, 0, "Berths.");
        var hull = f.add("hull", mapping(Gauge.FORMAT), NO_GAUGE, "Hull points.");
        var armor = f.add("armor", mapping(Gauge.FORMAT), NO_GAUGE, "Armour points.");
        var systems = f.add("systems", mapping(SystemState.ALL), "How they are doing; one that is missing is sound.");
        var fuel = f.add("fuel", StockReader.one("Fuel"), "What is left of it.");
        var jump = f.add("jump_countdown", StockReader.one("Jump countdown"), "Until the next jump.");
        var supplies = f.add("supplies", StockReader.SEVERAL, "What else may run out.");
        return ship -> new Ship(
                ship.get(name),
                ship.get(shipClass),
                ship.get(crewCount),
                ship.get(crewCapacity),
                ship.get(hull),
                ship.get(armor),
                ship.get(systems),
                ship.get(fuel),
                ship.get(jump),
                ship.get(supplies));
    }
}
