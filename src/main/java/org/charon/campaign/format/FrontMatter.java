package org.charon.campaign.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.charon.campaign.problem.FileProblems;

/**
 * A Markdown file that begins with YAML between two lines of dashes.
 *
 * @param head the YAML
 * @param body the Markdown after it, without blank lines at its ends
 */
public record FrontMatter(YamlMap head, String body) {

    private static final Pattern OPENING = Pattern.compile("\\A\\s*---[ \\t]*\\r?\\n");
    private static final Pattern CLOSING = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*\\r?$");

    /**
     * @param text of the whole file
     * @param problems takes what is wrong with it
     * @return both parts; empty if they cannot be told apart, and then the problems hold a fatal one
     */
    public static Optional<FrontMatter> parse(String text, FileProblems problems) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.find()) {
            problems.error(
                    text.isBlank() ? 0 : 1,
                    text.isBlank()
                            ? "The file is empty. Fill it, or delete it if it is not needed."
                            : "The file must begin with a line `---`, then `key: value` lines, then a second line `---`.");
            return Optional.empty();
        }
        Matcher closing = CLOSING.matcher(text);
        if (!closing.find(opening.end())) {
            problems.error(1, "The line `---` that ends the head of the file is missing.");
            return Optional.empty();
        }
        String head = text.substring(opening.end(), closing.start());
        int linesBefore = (int) opening.group().chars().filter(c -> c == '\n').count();
        String body = text.substring(closing.end()).replace("\r\n", "\n").strip();
        return YamlDocument.parse(head, problems, linesBefore).map(map -> new FrontMatter(map, body));
    }
}
