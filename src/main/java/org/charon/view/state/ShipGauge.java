package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.charon.campaign.roster.Gauge;
import org.charon.campaign.ship.Ship;

/** The points of a ship that a GM can take away and give back. Lower case on the wire and in the ship file. */
public enum ShipGauge {
    HULL,
    ARMOR;

    /**
     * @return the name used in the ship file and on the wire
     */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param ship as its file has it
     * @return this one of it
     */
    public Gauge of(Ship ship) {
        return switch (this) {
            case HULL -> ship.hull();
            case ARMOR -> ship.armor();
        };
    }
}
