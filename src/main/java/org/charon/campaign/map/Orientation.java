package org.charon.campaign.map;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The direction in which a wall runs. Lower case on the wire and in map files. */
public enum Orientation {
    HORIZONTAL,
    VERTICAL;

    /**
     * @return the name used in map files and on the wire
     */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
