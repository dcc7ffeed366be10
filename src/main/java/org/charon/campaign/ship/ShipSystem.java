package org.charon.campaign.ship;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The systems of a ship that a GM can damage. Lower case on the wire and in the ship file. */
public enum ShipSystem {
    LIFE_SUPPORT,
    ENGINES,
    WEAPONS,
    COMMS;

    /**
     * @return the name used in the ship file and on the wire, for example {@code life_support}
     */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
