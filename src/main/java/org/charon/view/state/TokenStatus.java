package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A status marker on a token. Lower case on the wire. */
public enum TokenStatus {
    WOUNDED,
    DEAD,
    PANICKED,
    STUNNED,
    /** Hides the token from players wherever it is. */
    HIDDEN;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
