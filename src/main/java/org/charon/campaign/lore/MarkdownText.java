package org.charon.campaign.lore;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes plain words of Markdown as note-taking programs write it: with wiki links, embedded files and comments. */
final class MarkdownText {

    private static final Pattern EMBEDDED = Pattern.compile("!\\[\\[[^\\]\\n]*\\]\\]|!\\[[^\\]\\n]*\\]\\([^)\\n]*\\)");
    private static final Pattern WIKI_LINK = Pattern.compile("\\[\\[([^\\]|\\n]*?)(?:\\\\?\\|([^\\]\\n]*))?\\]\\]");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]*)\\]\\([^)\\n]*\\)");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>");
    private static final Pattern BLOCK_ID = Pattern.compile("(?m)[ \\t]+\\^[A-Za-z0-9-]+[ \\t]*$");
    private static final Pattern EMPHASIS = Pattern.compile("[*_`~]|==");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private MarkdownText() {}

    /**
     * @param markdown as it stands in a file
     * @return without {@code %% … %%} and {@code <!-- … -->}. A comment that is never closed reaches to the end
     */
    static String withoutComments(String markdown) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        while (at < markdown.length()) {
            int percent = markdown.indexOf("%%", at);
            int arrow = markdown.indexOf("<!--", at);
            if (percent < 0 && arrow < 0) {
                break;
            }
            boolean isPercent = arrow < 0 || percent >= 0 && percent < arrow;
            int open = isPercent ? percent : arrow;
            String closing = isPercent ? "%%" : "-->";
            int close = markdown.indexOf(closing, open + (isPercent ? 2 : 4));
            rest.append(markdown, at, open);
            at = close < 0 ? markdown.length() : close + closing.length();
        }
        return rest.append(markdown, at, markdown.length()).toString();
    }

    /**
     * @param markdown a few lines of it, without comments
     * @return with links as the words they show, and without pictures, embedded files and tags
     */
    static String flat(String markdown) {
        String text = EMBEDDED.matcher(markdown).replaceAll("");
        text = WIKI_LINK
                .matcher(text)
                .replaceAll(link -> Matcher.quoteReplacement(shown(link.group(1), link.group(2))));
        text = LINK.matcher(text).replaceAll("$1");
        text = TAG.matcher(text).replaceAll("");
        return BLOCK_ID.matcher(text).replaceAll("").strip();
    }

    /**
     * @param text of any kind
     * @return on one line
     */
    static String onOneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /**
     * @param text flat
     * @return without the marks of emphasis, which may stand in the middle of a word
     */
    static String withoutEmphasis(String text) {
        return EMPHASIS.matcher(text).replaceAll("");
    }

    private static String shown(String target, String alias) {
        if (alias != null && !alias.isBlank()) {
            return alias.strip();
        }
        int hash = target.indexOf('#');
        if (hash == 0) {
            return target.substring(target.lastIndexOf('#') + 1).strip();
        }
        String file = hash < 0 ? target : target.substring(0, hash);
        String name = file.substring(file.lastIndexOf('/') + 1).strip();
        return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
    }
}
