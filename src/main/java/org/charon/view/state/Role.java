package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The author of a message. Lower case on the wire. */
public enum Role {
    /** Anybody at the table. */
    USER,
    /** The ship computer, also when the GM writes for it. */
    CHARON;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
