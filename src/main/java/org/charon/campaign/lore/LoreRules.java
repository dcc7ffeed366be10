package org.charon.campaign.lore;

import static org.charon.campaign.format.Kinds.ANYTHING;
import static org.charon.campaign.format.Kinds.LINES;
import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.list;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.GmOnly;
import org.charon.campaign.format.Kind;
import org.charon.campaign.format.Schemas;
import org.charon.campaign.format.Values;

/**
 * What the ship computer may tell of a location, as the location's file rules under {@code lore}.
 *
 * @param sections names of the sections of its note, and of further keys of its file, that may be disclosed; see {@link #name}
 * @param exclusions patterns of what must not be disclosed, here and below
 * @param secret whether nothing of the note may be disclosed
 */
public record LoreRules(Set<String> sections, List<String> exclusions, boolean secret) {

    /** The note itself, or the Markdown file that holds it. */
    public static final Field<Object> NOTE =
            Field.of("note", ANYTHING, "The note in Markdown, or a file that holds it, as a path or a [[wiki link]].");

    private static final Kind<List<String>> TEXT_OR_LIST = new Kind<>(
            (map, key, fallback) -> {
                Object value = map.free(key);
                if (value instanceof Map<?, ?>
                        || value instanceof List<?> list
                                && list.stream()
                                        .anyMatch(item -> item instanceof Map<?, ?> || item instanceof List<?>)) {
                    map.problems().error(map.line(key), "`" + key + "` must be a list of texts, each with a dash.");
                }
                return texts(value);
            },
            List.of(),
            Schemas.of("anyOf", List.of(TEXT.schema(), LINES.schema())),
            "a text or a list of texts");

    private static final Field<List<String>> SECTIONS = Field.of(
            "charon_sections",
            TEXT_OR_LIST,
            "Sections of the note, and further keys of the file, that may be disclosed.");
    private static final Field<List<String>> EXCLUDE_PATTERNS = Field.of(
            "exclude_patterns",
            TEXT_OR_LIST,
            "Texts or regular expressions: nothing that holds one is told, here and in all locations below.");

    /** Read as it stands in the file; {@link #of} makes rules of it. */
    public static final Format<Values> FORMAT = Format.of(
                    "the lore rules",
                    NOTE,
                    SECTIONS,
                    EXCLUDE_PATTERNS,
                    Field.of(GmOnly.FIELD.key(), ANYTHING, "Whether nothing of the note may be disclosed."))
            .as(LoreRules::checkPatterns);

    private static final Pattern ALIKE = Pattern.compile("[\\s_-]+");

    public LoreRules {
        sections = Set.copyOf(sections);
        exclusions = List.copyOf(exclusions);
    }

    /**
     * @param lore as it stands in the file
     * @return its rules
     */
    public static LoreRules of(Map<String, Object> lore) {
        Set<String> sections = texts(lore.get("charon_sections")).stream()
                .map(LoreRules::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new LoreRules(sections, texts(lore.get("exclude_patterns")), GmOnly.marks(lore));
    }

    /**
     * @param section name of a section of the note, or a further key of the file
     * @return whether it may be disclosed
     */
    public boolean named(String section) {
        return sections.contains(name(section));
    }

    /**
     * @param title a heading or a key
     * @return its name: case does not matter, nor whether words are parted by blanks, {@code _} or {@code -}
     */
    public static String name(String title) {
        String clean = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return ALIKE.matcher(clean).replaceAll(" ").strip();
    }

    private static Values checkPatterns(Values lore) {
        for (String pattern : lore.get(EXCLUDE_PATTERNS)) {
            Exclusions.fault(pattern).ifPresent(fault -> lore.problems()
                    .warning(
                            lore.line(EXCLUDE_PATTERNS),
                            "The pattern \"%s\" is no regular expression: %s."
                                    .formatted(pattern, fault.toLowerCase(Locale.ROOT)),
                            "It is taken for the very words: CHARON tells nothing that holds them."));
        }
        return lore;
    }

    private static List<String> texts(Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(Objects::nonNull)
                    .map(item -> String.valueOf(item).strip())
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
        return value == null ? List.of() : List.of(String.valueOf(value).strip());
    }
}
