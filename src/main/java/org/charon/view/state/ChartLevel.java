package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How near the map of space is looked at. Lower case on the wire. */
public enum ChartLevel {
    /** Stars, and the ways between them. */
    GALAXY,
    /** A star, and what goes round it. */
    SYSTEM,
    /** A planet or moon, what goes round it and what is on it. */
    ORBIT;

    /**
     * @return the name used on the wire
     */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
