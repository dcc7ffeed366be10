package org.charon.computer.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cleans up the text that a language model returned. */
final class ReplyText {

    private static final Pattern REASONING = Pattern.compile("(?is)<(think|thinking)>.*?</\\1>");
    private static final Pattern UNOPENED_REASONING = Pattern.compile("(?is)\\A.*</(?:think|thinking)>");
    private static final Pattern UNCLOSED_REASONING = Pattern.compile("(?is)<(?:think|thinking)>.*\\z");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"'”’»)\\]]*(?=\\s|\\z)");

    private ReplyText() {}

    /** Removes reasoning and the speaker's name, which some models prepend, and cuts at the end of a sentence or word. */
    static String of(String answer, String speaker, int maxLength) {
        String text = answer == null ? "" : CONTROL.matcher(answer).replaceAll("");
        text = REASONING.matcher(text).replaceAll("");
        text = UNOPENED_REASONING.matcher(text).replaceFirst("");
        text = UNCLOSED_REASONING.matcher(text).replaceFirst("").strip();
        text = Pattern.compile("\\A\\Q" + speaker.replace("\\E", "") + "\\E\\s*:\\s*", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .replaceFirst("")
                .strip();
        return text.length() <= maxLength ? text : cut(text, maxLength);
    }

    private static String cut(String text, int maxLength) {
        // Matches in the whole text, so that a decimal point at the cut is not taken for the end of a sentence.
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
