package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who speaks in a conversation. Lower case on the wire. */
public enum Role {
    /** Anybody at the table. */
    USER,
    /** The ship computer, whoever lends it the words. */
    CHARON;

    /**
     * @return the name used on the wire
     */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
