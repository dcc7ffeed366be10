package org.charon.leak;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * A text that players must not be sent.
 *
 * @param text as the campaign or the GM has it
 * @param why it is secret, for whoever reads the failure
 */
public record Secret(String text, String why) {

    /**
     * @param body anything a player was sent
     * @return whether this text occurs in it as a whole word or phrase, as it is or as JSON writes it
     */
    public boolean isIn(String body) {
        return occurs(text, body) || text.chars().anyMatch(Secret::isEscaped) && occurs(escaped(), body);
    }

    private String escaped() {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    private static boolean isEscaped(int c) {
        return c < ' ' || c == '"' || c == '\\';
    }

    /** As a word of its own: the room {@code hold} is not given away by {@code household} or {@code poi-hold}. */
    static boolean occurs(String text, String body) {
        for (int at = body.indexOf(text); at >= 0; at = body.indexOf(text, at + 1)) {
            int end = at + text.length();
            boolean starts = at == 0 || !isWord(body.charAt(at - 1)) || !isWord(text.charAt(0));
            boolean ends = end == body.length() || !isWord(body.charAt(end)) || !isWord(text.charAt(text.length() - 1));
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
}
