package org.charon.campaign.ship;

import static org.charon.campaign.format.Kinds.TEXT;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.Kinds;
import org.charon.campaign.format.Values;

/**
 * How a system of the ship is doing.
 *
 * @param status its state
 * @param condition 0 (gone) to 100 (as new)
 * @param info a line for the players; empty for none
 */
public record SystemState(SystemStatus status, int condition, String info) {

    private static final Field<SystemStatus> STATUS =
            Field.of("status", Kinds.word(SystemStatus.values()), "State of the system.");
    private static final Field<Integer> CONDITION = Field.of(
                    "condition", Kinds.whole(0, 100), "From 0 (gone) to 100 (as new).")
            .orElse(100);
    private static final Field<String> INFO = Field.of("info", TEXT, "A line for the players.");

    private static final Format<SystemState> ONE = Format.of("a ship's system", STATUS, CONDITION, INFO)
            .as(values -> new SystemState(values.get(STATUS), values.get(CONDITION), values.get(INFO)));

    /** The state of every system. */
    static final Format<Map<ShipSystem, SystemState>> ALL = Format.of(
                    "the ship's systems",
                    Stream.of(ShipSystem.values()).map(SystemState::field).toArray(Field<?>[]::new))
            .as(SystemState::read);

    private static Field<SystemState> field(ShipSystem system) {
        return Field.of(system.wire(), Kinds.mapping(ONE), "How it is doing.");
    }

    private static Map<ShipSystem, SystemState> read(Values values) {
        Map<ShipSystem, SystemState> states = new EnumMap<>(ShipSystem.class);
        for (ShipSystem system : ShipSystem.values()) {
            states.put(system, values.get(field(system)));
        }
        return states;
    }
}
