package org.charon.computer.draft;

import java.util.List;

/**
 * What a language model is asked.
 *
 * @param system who it is, what it knows and what it must keep to
 * @param turns what was said, oldest first, by turns; begins and ends with a turn that is not the model's
 * @param maxLength longest reply, in characters
 * @param temperature 0 to 2
 */
public record Prompt(String system, List<Line> turns, int maxLength, double temperature) {

    /** Copies the list so that the record cannot change. */
    public Prompt {
        turns = List.copyOf(turns);
    }

    /**
     * One turn.
     *
     * @param byModel whether the model said it
     * @param text what was said
     */
    public record Line(boolean byModel, String text) {}
}
