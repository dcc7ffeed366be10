package org.charon.campaign.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.charon.campaign.problem.FileProblems;

/**
 * The values of a mapping, by the fields of its format. A value is read when it is asked for: one that its form of entry does not use,
 * such as the rectangle of a room that has several, may be anything.
 */
public final class Values {

    private final YamlMap map;
    private final Map<String, Field<?>> fields = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();

    Values(YamlMap map, List<Field<?>> fields) {
        this.map = map;
        for (Field<?> field : fields) {
            this.fields.put(field.key(), field);
            known.add(field.key());
            known.addAll(field.aliases());
            if (field.is(Field.Trait.HIDEABLE)
                    && map.isMap(field.key())
                    && map.map(field.key()).read(GmOnly.FIELD)) {
                hidden.add(field.key());
            }
        }
    }

    /**
     * @throws IllegalArgumentException if the format has no such field
     */
    @SuppressWarnings("unchecked")
    public <T> T get(Field<T> field) {
        if (!fields.containsKey(field.key())) {
            throw new IllegalArgumentException("the format has no field " + field.key());
        }
        // Not computeIfAbsent, which takes a null for a value that is absent.
        if (!values.containsKey(field.key())) {
            values.put(field.key(), fields.get(field.key()).read(map));
        }
        return (T) values.get(field.key());
    }

    public boolean has(Field<?> field) {
        return map.has(field.key());
    }

    /** Records an error if a field is missing that this mapping needs, though not every mapping of its format does. */
    public void require(Field<?> field) {
        field.required().read(map);
    }

    /** Line of the mapping, counted from 1. */
    public int line() {
        return map.line();
    }

    /** Line of a value, else of the mapping. */
    public int line(Field<?> field) {
        return map.line(field.key());
    }

    /** Line of a key's value, else of the mapping. */
    public int line(String key) {
        return map.line(key);
    }

    public FileProblems problems() {
        return map.problems();
    }

    /** Keys of the fields that the file marks as the GM's alone. */
    public Set<String> hidden() {
        return Set.copyOf(hidden);
    }

    /** Plain values of all keys that no field describes, in file order. */
    public Map<String, Object> others() {
        return map.without(known);
    }

    /** Plain values of all keys, in file order. */
    public Map<String, Object> all() {
        return map.without(Set.of());
    }

    /** Records keys that no field describes, but that are spelt almost like one that is missing. */
    void nameMisspeltKeys(String thing) {
        List<String> missing =
                known.stream().filter(key -> !map.keys().contains(key)).toList();
        for (String key : map.keys()) {
            if (!known.contains(key) && !GmOnly.isMark(key)) {
                NearestKey.of(key, missing).ifPresent(near -> map.problems()
                        .warning(
                                map.line(key),
                                "`%s` is not a key of %s. Did you mean `%s`?".formatted(key, thing, near),
                                "It is ignored."));
            }
        }
    }
}
