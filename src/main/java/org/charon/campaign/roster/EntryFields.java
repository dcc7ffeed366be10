package org.charon.campaign.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.charon.campaign.format.Labels;
import org.charon.campaign.format.YamlMap;

/**
 * The fields of one entry of a roster, or of a session log's head. Each may be a group with {@code gm_only: true}, which makes it the
 * GM's alone, and then has its value under {@code text}. What was read is remembered, so that the rest can be told apart.
 */
final class EntryFields {

    private static final String GM_ONLY = "gm_only";
    private static final String TEXT = "text";

    private final YamlMap entry;
    private final Set<String> read = new LinkedHashSet<>(Set.of(GM_ONLY));
    private final Set<String> hidden = new LinkedHashSet<>();

    EntryFields(YamlMap entry) {
        this.entry = entry;
    }

    /** Keys of the fields that were read and are the GM's alone. */
    Set<String> hidden() {
        return Set.copyOf(hidden);
    }

    String text(String key) {
        return text(key, "");
    }

    String text(String key, String fallback) {
        return isGroup(key) ? group(key).text(TEXT, fallback) : entry.text(key, fallback);
    }

    /** Null where there is none. */
    Integer whole(String key) {
        return isGroup(key) ? group(key).wholeOrNull(TEXT) : entry.wholeOrNull(key);
    }

    /** From a list, or from one text with commas. */
    List<String> texts(String key) {
        return isGroup(key) ? group(key).texts(TEXT) : entry.texts(key);
    }

    /** Numbers by name, in file order. */
    Map<String, Integer> numbers(String key) {
        YamlMap group = group(key);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String name : group.keys()) {
            if (!name.equals(GM_ONLY)) {
                numbers.put(name, group.whole(name, 0));
            }
        }
        return numbers;
    }

    /** Null where there is none. */
    Gauge gauge(String key) {
        YamlMap group = group(key);
        return group.has("current") || group.has("max") ? Gauge.read(group) : null;
    }

    /** Everything that was not read, for the GM. */
    List<RosterNote> notes() {
        List<RosterNote> notes = new ArrayList<>();
        entry.without(read).forEach((key, value) -> {
            String text = inWords(value instanceof Map<?, ?> map && map.containsKey(TEXT) ? map.get(TEXT) : value);
            if (!text.isBlank()) {
                notes.add(new RosterNote(Labels.readable(key), text));
            }
        });
        return notes;
    }

    private boolean isGroup(String key) {
        read.add(key);
        return entry.isMap(key);
    }

    private YamlMap group(String key) {
        read.add(key);
        YamlMap group = entry.map(key);
        if (group.mark(GM_ONLY, false)) {
            hidden.add(key);
        }
        return group;
    }

    private static String inWords(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(line -> !GM_ONLY.equals(line.getKey()))
                    .map(line -> Labels.readable(String.valueOf(line.getKey())) + ": " + inWords(line.getValue()))
                    .collect(Collectors.joining("\n"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(EntryFields::inWords).collect(Collectors.joining(", "));
        }
        return value == null ? "" : value.toString();
    }
}
