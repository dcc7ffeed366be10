package org.charon.campaign.lore;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts Markdown into sections and these into blocks. In doubt a line is a heading: a section that is cut too short keeps a secret, one
 * that reaches too far does not.
 */
final class MarkdownSections {

    private static final Pattern HEADING =
            Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*))?|(?: {0,3})(#{2,6})([^#\\s].*)");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)[ \\t]*");
    private static final Pattern RULE =
            Pattern.compile("[ \\t]*(?:(?:\\*[ \\t]*){3,}|(?:-[ \\t]*){3,}|(?:_[ \\t]*){3,})");
    private static final Pattern ITEM = Pattern.compile("[ \\t]*(?:[-*+]|\\d{1,9}[.)])(?:[ \\t].*)?");
    private static final Pattern CLOSING_HASHES = Pattern.compile("[ \\t]+#+[ \\t]*$");
    private static final int TAB = 4;

    private final List<Section> sections = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private int level;
    private String title;

    private MarkdownSections(String firstTitle) {
        this.title = firstTitle;
    }

    /**
     * @param markdown of a whole note, or of one value of a file
     * @param firstTitle of what stands before the first heading
     * @return its sections, empty ones too
     */
    static List<Section> parse(String markdown, String firstTitle) {
        MarkdownSections parser = new MarkdownSections(firstTitle);
        MarkdownText.withoutComments(markdown.replace("\r\n", "\n").replace('\r', '\n'))
                .lines()
                .forEach(parser::line);
        parser.endSection();
        return parser.sections;
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher underline = UNDERLINE.matcher(line);
        if (heading.matches()) {
            boolean spaced = heading.group(1) != null;
            String words = spaced ? heading.group(2) : heading.group(4);
            begin(
                    (spaced ? heading.group(1) : heading.group(3)).length(),
                    words == null ? "" : CLOSING_HASHES.matcher(words).replaceAll(""));
        } else if (underline.matches() && isParagraph()) {
            String words = String.join(" ", lines);
            lines.clear();
            begin(underline.group(1).startsWith("=") ? 1 : 2, words);
        } else if (line.isBlank() || RULE.matcher(line).matches()) {
            endBlock();
        } else {
            if (ITEM.matcher(line).matches() || isQuote(line) && !lines.isEmpty() && !isQuote(lines.get(0))) {
                endBlock();
            }
            lines.add(line);
        }
    }

    private boolean isParagraph() {
        return !lines.isEmpty() && !ITEM.matcher(lines.get(0)).matches() && !isQuote(lines.get(0));
    }

    private static boolean isQuote(String line) {
        return line.stripLeading().startsWith(">");
    }

    private void begin(int nextLevel, String nextTitle) {
        endSection();
        level = nextLevel;
        title = nextTitle.strip();
    }

    private void endSection() {
        endBlock();
        sections.add(new Section(level, title, blocks));
        blocks.clear();
    }

    private void endBlock() {
        if (!lines.isEmpty()) {
            String first = lines.get(0);
            blocks.add(new Block(indent(first), ITEM.matcher(first).matches(), String.join("\n", lines)));
            lines.clear();
        }
    }

    private static int indent(String line) {
        int columns = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\t') {
                columns += TAB;
            } else if (line.charAt(i) == ' ') {
                columns++;
            } else {
                break;
            }
        }
        return columns;
    }
}
