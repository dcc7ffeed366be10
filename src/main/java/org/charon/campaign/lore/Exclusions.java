package org.charon.campaign.lore;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What must not be disclosed. Each of a campaign's patterns counts as a regular expression and as the very words, in capitals or not. */
public final class Exclusions {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Characters that a pattern may read of one text; one that reads more is taken to match, which bounds its time. */
    private static final int MOST_READS = 1_000_000;

    private final List<Pattern> patterns = new ArrayList<>();

    public Exclusions(Collection<String> patterns) {
        for (String pattern : patterns) {
            if (!pattern.isBlank()) {
                String clean = Normalizer.normalize(pattern.strip(), Normalizer.Form.NFC);
                this.patterns.add(Pattern.compile(Pattern.quote(MarkdownText.onOneLine(clean)), FLAGS));
                if (fault(clean).isEmpty()) {
                    this.patterns.add(Pattern.compile(clean, FLAGS));
                }
            }
        }
    }

    /**
     * @param pattern as it stands in a file
     * @return what keeps it from being a regular expression; empty if it is one
     */
    public static Optional<String> fault(String pattern) {
        try {
            Pattern.compile(pattern, FLAGS);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription());
        } catch (StackOverflowError e) {
            return Optional.of("It is nested too deep");
        }
    }

    /**
     * @param text Markdown without comments
     * @return whether any pattern is found in it, be it as it stands, as it reads, or across the ends of its lines
     */
    public boolean match(String text) {
        if (patterns.isEmpty()) {
            return false;
        }
        String raw = Normalizer.normalize(text, Normalizer.Form.NFC);
        String flat = MarkdownText.flat(raw);
        return finds(raw)
                || finds(MarkdownText.onOneLine(raw))
                || finds(MarkdownText.onOneLine(flat))
                || finds(MarkdownText.onOneLine(MarkdownText.withoutEmphasis(flat)));
    }

    private boolean finds(String text) {
        return patterns.stream().anyMatch(pattern -> finds(pattern, text));
    }

    private static boolean finds(Pattern pattern, String text) {
        try {
            return pattern.matcher(new LimitedText(text)).find();
        } catch (EndlessSearch | StackOverflowError e) {
            // The answer is unknown, so the text is withheld.
            return true;
        }
    }

    private static final class EndlessSearch extends RuntimeException {
        private static final long serialVersionUID = 1;

        private EndlessSearch() {
            super(null, null, false, false);
        }
    }

    /** A text that can be read so many times. */
    private static final class LimitedText implements CharSequence {

        private final String text;
        private int reads;

        private LimitedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++reads > MOST_READS + text.length() * 4) {
                throw new EndlessSearch();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
