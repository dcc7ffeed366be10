package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Zoom level of the star chart. Lower case on the wire. */
public enum ChartLevel {
    GALAXY,
    /** A star and its orbits. */
    SYSTEM,
    /** A planet or moon with its orbits and surface. */
    ORBIT;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
