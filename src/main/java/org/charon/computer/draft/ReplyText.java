package org.charon.computer.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a line of the ship computer's of what a language model has answered. */
final class ReplyText {

    private static final Pattern THOUGHT = Pattern.compile("(?is)<(think|thinking)>.*?</\\1>");
    private static final Pattern THOUGHT_BEFORE = Pattern.compile("(?is)\\A.*</(?:think|thinking)>");
    private static final Pattern THOUGHT_AFTER = Pattern.compile("(?is)<(?:think|thinking)>.*\\z");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"'”’»)\\]]*(?=\\s|\\z)");

    private ReplyText() {}

    /**
     * @param answer as it came
     * @param speaker the ship computer's name, which some models put in front
     * @param maxLength longest line, in characters
     * @return without what a model thought aloud; cut at the end of a sentence if it is too long, else at that of a word. Empty if nothing
     *     was said
     */
    static String of(String answer, String speaker, int maxLength) {
        String text = answer == null ? "" : CONTROL.matcher(answer).replaceAll("");
        text = THOUGHT.matcher(text).replaceAll("");
        text = THOUGHT_BEFORE.matcher(text).replaceFirst("");
        text = THOUGHT_AFTER.matcher(text).replaceFirst("").strip();
        text = Pattern.compile("\\A\\Q" + speaker.replace("\\E", "") + "\\E\\s*:\\s*", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .replaceFirst("")
                .strip();
        return text.length() <= maxLength ? text : cut(text, maxLength);
    }

    private static String cut(String text, int maxLength) {
        // Looked for in the whole text, so that a number's dot at the edge is not taken for the end of a sentence.
        Matcher ends = SENTENCE_END.matcher(text);
        int end = 0;
        while (ends.find() && ends.end() <= maxLength) {
            end = ends.end();
        }
        if (end > 0) {
            return text.substring(0, end);
        }
        int room = Character.isHighSurrogate(text.charAt(Math.max(0, maxLength - 2))) ? maxLength - 2 : maxLength - 1;
        String start = text.substring(0, Math.max(0, room));
        int blank = start.lastIndexOf(' ');
        return (blank > room / 2 ? start.substring(0, blank).strip() : start) + "…";
    }
}
