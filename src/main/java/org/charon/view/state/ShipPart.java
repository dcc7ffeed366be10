package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Everything about a ship that can change in play: its systems and its points. Lower case on the wire. */
public enum ShipPart {
    LIFE_SUPPORT,
    ENGINES,
    WEAPONS,
    COMMS,
    HULL,
    ARMOR;

    /**
     * @return the name used in the ship file and on the wire
     */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
