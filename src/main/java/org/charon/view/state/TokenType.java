package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a token represents. Lower case on the wire. */
public enum TokenType {
    PLAYER,
    NPC,
    CREATURE,
    OBJECT;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
