package org.charon.campaign.ship;

import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.WHOLE;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.Kinds;
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

    private static final Field<String> NAME = Field.of("name", TEXT, "Name of the ship.");
    private static final Field<String> CLASS = Field.of("class", TEXT, "Build.");
    private static final Field<Integer> CREW_COUNT =
            Field.of("crew_count", WHOLE, "People aboard.").orElse(0);
    private static final Field<Integer> CREW_CAPACITY =
            Field.of("crew_capacity", WHOLE, "Berths.").orElse(0);
    private static final Gauge NO_GAUGE = new Gauge(0, 0);
    private static final Field<Gauge> HULL =
            Field.of("hull", Kinds.mapping(Gauge.FORMAT), "Hull points.").orElse(NO_GAUGE);
    private static final Field<Gauge> ARMOR =
            Field.of("armor", Kinds.mapping(Gauge.FORMAT), "Armour points.").orElse(NO_GAUGE);
    private static final Field<Map<ShipSystem, SystemState>> SYSTEMS = Field.of(
            "systems", Kinds.mapping(SystemState.ALL), "How the systems are doing; one that is missing is sound.");
    private static final Field<Stock> FUEL = Field.of("fuel", StockReader.one("Fuel"), "What is left of it.");
    private static final Field<Stock> JUMP_COUNTDOWN =
            Field.of("jump_countdown", StockReader.one("Jump countdown"), "Until the next jump.");
    private static final Field<List<Stock>> SUPPLIES =
            Field.of("supplies", StockReader.SEVERAL, "What else may run out.");

    private static final Field<Ship> SHIP = Field.of(
            "ship",
            Kinds.mapping(Format.of(
                            "the ship",
                            NAME,
                            CLASS,
                            CREW_COUNT,
                            CREW_CAPACITY,
                            HULL,
                            ARMOR,
                            SYSTEMS,
                            FUEL,
                            JUMP_COUNTDOWN,
                            SUPPLIES)
                    .as(Ship::read)),
            "The players' ship.");

    /** The file {@code campaign/ship.yaml}. */
    public static final FileKind<Ship> KIND = FileKind.yaml(
            Ship.class,
            "ship",
            "campaign/ship.yaml",
            "the ship's status page is empty.",
            Format.of("the ship file", SHIP).as(file -> {
                if (!file.has(SHIP)) {
                    file.problems()
                            .error(0, "The file must begin with `ship:`, and all else must be indented below it.");
                }
                return file.get(SHIP);
            }));

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

    private static Ship read(Values ship) {
        return new Ship(
                ship.get(NAME),
                ship.get(CLASS),
                ship.get(CREW_COUNT),
                ship.get(CREW_CAPACITY),
                ship.get(HULL),
                ship.get(ARMOR),
                ship.get(SYSTEMS),
                ship.get(FUEL),
                ship.get(JUMP_COUNTDOWN),
                ship.get(SUPPLIES));
    }
}
