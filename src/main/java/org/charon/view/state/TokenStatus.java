package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A mark on a token. Lower case on the wire. */
public enum TokenStatus {
    WOUNDED,
    DEAD,
    PANICKED,
    STUNNED,
    /** Keeps the token from the players, wherever it stands. */
    HIDDEN;

    /**
     * @return the name used on the wire
     */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
