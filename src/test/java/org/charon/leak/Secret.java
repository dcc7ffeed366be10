package org.charon.leak;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** A text that players must not be sent, and the reason for failure messages. */
public record Secret(String text, String why) {

    /** Whether this text occurs in a response as a whole word or phrase, either plain or escaped as in JSON. */
    public boolean isIn(String body) {
        return occurs(text, body) || text.chars().anyMatch(Secret::isEscaped) && occurs(escaped(), body);
    }

    private String escaped() {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    private static boolean isEscaped(int c) {
        return c < ' ' || c == '"' || c == '\\';
    }

    /** Whole words only: {@code household} or {@code poi-hold} do not disclose the room {@code hold}. */
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
