package org.charon.campaign.map;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Build of a door, which decides how it is drawn. Lower case on the wire and in map files. */
public enum DoorType {
    STANDARD,
    AIRLOCK,
    BLAST_DOOR,
    EMERGENCY,
    OPEN;

    /**
     * @return the name used in map files and on the wire, for example {@code blast_door}
     */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
