package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A part of the ship that can change in play. Lower case on the wire. */
public enum ShipPart {
    LIFE_SUPPORT,
    ENGINES,
    WEAPONS,
    COMMS,
    HULL,
    ARMOR;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
