package org.charon.campaign.lore;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.charon.campaign.format.YamlMap;

/**
 * What the ship computer may tell of a location, as the location's file rules under {@code lore}.
 *
 * @param sections names of the sections of its note, and of further keys of its file, that may be told; see {@link #name}
 * @param exclusions patterns of what must not be told, here and below
 * @param secret whether nothing of the note may be told
 */
public record LoreRules(Set<String> sections, List<String> exclusions, boolean secret) {

    private static final Pattern ALIKE = Pattern.compile("[\\s_-]+");

    /** Copies the collections so that the record cannot change. */
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
     * Notes what is wrong with the rules of a file.
     *
     * @param lore as it stands in the file
     */
    public static void check(YamlMap lore) {
        for (String key : List.of("charon_sections", "exclude_patterns")) {
            Object value = lore.free(key);
            if (value instanceof Map<?, ?>
                    || value instanceof List<?> list
                            && list.stream().anyMatch(item -> item instanceof Map<?, ?> || item instanceof List<?>)) {
                lore.problems().error(lore.line(key), "`" + key + "` must be a list of texts, each with a dash.");
            }
        }
        for (String pattern : texts(lore.free("exclude_patterns"))) {
            Exclusions.fault(pattern).ifPresent(fault -> lore.problems()
                    .warning(
                            lore.line("exclude_patterns"),
                            "The pattern \"%s\" is no regular expression: %s."
                                    .formatted(pattern, fault.toLowerCase(Locale.ROOT)),
                            "It is taken for the very words: CHARON tells nothing that holds them."));
        }
    }

    /**
     * @param section name of a section of the note, or a further key of the file
     * @return whether it may be told
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
