package org.charon.campaign.ship;

import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.mapping;
import static org.charon.campaign.format.Kinds.whole;
import static org.charon.campaign.format.Kinds.word;

import java.util.EnumMap;
import java.util.Map;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.Format;

/**
 * How a system of the ship is doing.
 *
 * @param status its state
 * @param condition 0 (gone) to 100 (as new)
 * @param info a line for the players; empty for none
 */
public record SystemState(SystemStatus status, int condition, String info) {

    private static final Format<SystemState> ONE = Format.of("a ship's system", f -> {
        var status = f.add("status", word(SystemStatus.values()), "State of the system.");
        var condition = f.add("condition", whole(0, 100), 100, "From 0 (gone) to 100 (as new).");
        var info = f.add("info", TEXT, "A line for the players.");
        return values -> new SystemState(values.get(status), values.get(condition), values.get(info));
    });

    /** The state of every system. */
    static final Format<Map<ShipSystem, SystemState>> ALL = Format.of("the ship's systems", f -> {
        Map<ShipSystem, Field<SystemState>> fields = new EnumMap<>(ShipSystem.class);
        for (ShipSystem system : ShipSystem.values()) {
            fields.put(system, f.add(system.wire(), mapping(ONE), "How it is doing."));
        }
        return values -> {
            Map<ShipSystem, SystemState> states = new EnumMap<>(ShipSystem.class);
            fields.forEach((system, field) -> states.put(system, values.get(field)));
            for (String key : values.others().keySet()) {
                values.problems()
                        .warning(
                                values.line(key),
                                "`%s` is not one of the ship's systems: life_support, engines, weapons, comms."
                                        .formatted(key),
                                "It is ignored.");
            }
            return states;
        };
    });
}
