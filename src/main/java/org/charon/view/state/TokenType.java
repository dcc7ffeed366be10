package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a token stands for. Lower case on the wire. */
public enum TokenType {
    PLAYER,
    NPC,
    CREATURE,
    OBJECT;

    /**
     * @return the name used on the wire
     */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
