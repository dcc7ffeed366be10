package org.charon.campaign.map;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How one gets from one deck to another. Lower case on the wire and in map files. */
public enum LinkType {
    LADDER,
    ELEVATOR,
    LIFT,
    HATCH,
    STAIRS;

    /**
     * @return the name used in map files and on the wire
     */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
