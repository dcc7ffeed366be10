package org.charon.campaign.chart;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Kind of a body that orbits another. Lower case on the wire and in chart files. */
public enum BodyType {
    PLANET,
    GAS_GIANT,
    MOON,
    ASTEROID;

    /**
     * @return the name used in chart files and on the wire, for example {@code gas_giant}
     */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
