package org.charon.campaign.map;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Kind of a point of interest. Lower case on the wire and in map files. */
public enum PoiType {
    OBJECTIVE,
    ITEM,
    HAZARD,
    NPC,
    PLAYER;

    /**
     * @return the name used in map files and on the wire
     */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
