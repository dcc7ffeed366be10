package org.charon.campaign.chart;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which chart a location has. Lower case on the wire. */
public enum ChartKind {
    SYSTEM,
    ORBIT;

    /**
     * @return the name used on the wire
     */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
