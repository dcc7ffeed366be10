package org.charon.computer.draft;

import java.util.List;

/**
 * A prompt for a language model.
 *
 * @param turns oldest first, alternating; the first and the last are not the model's
 * @param maxLength of the reply, in characters
 * @param temperature 0 to 2
 */
public record Prompt(String system, List<Turn> turns, int maxLength, double temperature) {

    /** Copies the list so that the record is immutable. */
    public Prompt {
        turns = List.copyOf(turns);
    }

    /** One turn. */
    public record Turn(boolean byModel, String text) {}
}
