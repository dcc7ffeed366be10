package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.charon.campaign.roster.Gauge;
import org.charon.campaign.ship.Ship;

/** A ship value that is counted down in play. Lower case on the wire and in the ship file. */
public enum ShipGauge {
    HULL,
    ARMOR;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** This gauge of a ship. */
    public Gauge of(Ship ship) {
        return switch (this) {
            case HULL -> ship.hull();
            case ARMOR -> ship.armor();
        };
    }
}
