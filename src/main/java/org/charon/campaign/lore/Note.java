package org.charon.campaign.lore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.FrontMatter;
import org.charon.campaign.format.GmOnly;
import org.charon.campaign.format.YamlMap;
import org.charon.campaign.problem.FileProblems;

/**
 * A GM's note in Markdown, cut at its headings so that parts of it can be disclosed.
 *
 * @param sections in their order
 */
public record Note(List<Section> sections) {

    /** No note. */
    public static final Note NONE = new Note(List.of());

    /** A note in a file of its own, with front matter or without. */
    public static final FileKind<Note> KIND = new FileKind<>(
            Note.class,
            "note",
            "**/*.md, named by a location's lore",
            "CHARON knows nothing of what it says.",
            Format.of("a note", GmOnly.FIELD).furtherKeys("Ignored."),
            Note::read);

    /** Name of what stands before the first heading. */
    private static final String BEFORE_HEADINGS = "note";

    private static final String SILENCE = "CHARON knows nothing of what this note says until it is mended.";

    private static final Pattern HEAD = Pattern.compile("\\A\\s*---[ \\t]*\\r?\\n");
    private static final Pattern EMPTY_HEAD =
            Pattern.compile("\\A\\s*---[ \\t]*\\r?\\n\\s*(?:---|\\.\\.\\.)[ \\t]*(?:\\r?\\n|\\z)");

    public Note {
        sections = List.copyOf(sections);
    }

    /**
     * @param markdown without front matter
     * @return the note
     */
    public static Note of(String markdown) {
        return new Note(MarkdownSections.parse(markdown, BEFORE_HEADINGS));
    }

    /**
     * @return names of all its sections, as {@link LoreRules#named} knows them
     */
    public Set<String> names() {
        return sections.stream().map(section -> name(section.title())).collect(Collectors.toSet());
    }

    /**
     * What of the note may be disclosed: the sections that are named, each with the sections below it, but none with an excluded heading.
     *
     * @param named whether the section of a name is to be disclosed
     * @param exclusions what must not be disclosed
     * @return headings and paragraphs, one each; what stands before the first heading has none
     */
    public List<String> disclosed(Predicate<String> named, Exclusions exclusions) {
        List<String> lines = new ArrayList<>();
        Deque<Section> above = new ArrayDeque<>();
        for (Section section : sections) {
            while (!above.isEmpty() && above.peek().level() >= section.level()) {
                above.pop();
            }
            if (section.level() > 0) {
                above.push(section);
            }
            boolean wanted = named.test(name(section.title()))
                    || above.stream().anyMatch(heading -> named.test(name(heading.title())));
            boolean silent = above.stream().anyMatch(heading -> exclusions.match(heading.title()));
            List<String> words = wanted && !silent ? section.disclosed(exclusions) : List.of();
            if (!words.isEmpty()) {
                if (section.level() > 0 && !section.title().isBlank()) {
                    lines.add("### " + MarkdownText.flat(section.title()));
                }
                lines.addAll(words);
            }
        }
        return lines;
    }

    private static String name(String title) {
        return LoreRules.name(
                MarkdownText.withoutEmphasis(MarkdownText.flat(title).replace('_', ' ')));
    }

    private static Optional<Note> read(String text, FileProblems problems) {
        if (!HEAD.matcher(text).find()) {
            return Optional.of(of(text));
        }
        if (EMPTY_HEAD.matcher(text).find()) {
            return Optional.of(of(EMPTY_HEAD.matcher(text).replaceFirst("")));
        }
        FileProblems inHead = new FileProblems();
        Optional<FrontMatter> parts = FrontMatter.parse(text, inHead);
        boolean secret = parts.map(FrontMatter::head).map(Note::isSecret).orElse(true) || inHead.fatal();
        // Not the last good version, which may be from before the note became a secret.
        inHead.all().forEach(finding -> problems.warning(finding.line(), finding.what(), SILENCE));
        parts.map(FrontMatter::head).ifPresent(head -> checkMark(head, problems));
        return Optional.of(secret ? NONE : of(parts.get().body()));
    }

    private static boolean isSecret(YamlMap head) {
        return GmOnly.marks(head.without(Set.of()));
    }

    private static void checkMark(YamlMap head, FileProblems problems) {
        if (GmOnly.isUnreadable(head.without(Set.of()))) {
            problems.warning(head.line("gm_only"), "`gm_only` must be true or false.", "It counts as true.");
        }
    }
}
