package org.charon.campaign.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Describes a mapping in a campaign file. Reading, the JSON Schema, the reference page and the hints for unknown keys all use this
 * description.
 *
 * @param <T> what is read from such a mapping
 */
public final class Format<T> {

    private final String thing;
    private final List<Field<?>> fields;
    private final String furtherKeys;
    private final Function<Values, T> constructor;

    private Format(String thing, List<Field<?>> fields, String furtherKeys, Function<Values, T> constructor) {
        this.thing = thing;
        this.fields = List.copyOf(fields);
        this.furtherKeys = furtherKeys;
        this.constructor = constructor;
    }

    /**
     * @param thing what the mapping describes, with its article: "an NPC"
     * @param description adds the fields, in the order of the reference page, and returns what makes a value of them
     * @param <T> what is read from such a mapping
     */
    public static <T> Format<T> of(String thing, Function<Fields, Function<Values, T>> description) {
        Fields fields = new Fields();
        Function<Values, T> constructor = description.apply(fields);
        return new Format<>(thing, fields.all(), "", constructor);
    }

    /** A format of fields that are described elsewhere. */
    public static Format<Values> of(String thing, Field<?>... fields) {
        return new Format<>(thing, List.of(fields), "", values -> values);
    }

    public <R> Format<R> as(Function<T, R> next) {
        return new Format<>(thing, fields, furtherKeys, constructor.andThen(next));
    }

    /**
     * A value together with what it was made of, for checks that need lines.
     */
    public record Entry<T>(Values values, T value) {}

    public Format<Entry<T>> withValues() {
        return new Format<>(thing, fields, furtherKeys, values -> new Entry<>(values, constructor.apply(values)));
    }

    public Format<T> with(Field<?>... more) {
        return new Format<>(
                thing, Stream.concat(fields.stream(), Stream.of(more)).toList(), furtherKeys, constructor);
    }

    /**
     * @param use what becomes of keys that no field describes; without it schemas do not allow them, and misspelt ones are named as problems
     */
    public Format<T> furtherKeys(String use) {
        return new Format<>(thing, fields, use, constructor);
    }

    public T read(YamlMap map) {
        Values values = new Values(map, fields);
        if (furtherKeys.isEmpty()) {
            values.nameMisspeltKeys(thing);
        }
        return constructor.apply(values);
    }

    boolean hasRequiredFields() {
        return fields.stream().anyMatch(field -> field.is(Field.Trait.REQUIRED));
    }

    String thing() {
        return thing;
    }

    List<Field<?>> fields() {
        return fields;
    }

    String furtherKeys() {
        return furtherKeys;
    }

    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Field<?> field : fields) {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("description", field.documentation());
            schema.putAll(
                    field.is(Field.Trait.REQUIRED)
                            ? field.kind().schema()
                            : Schemas.orNull(field.kind().schema()));
            properties.put(field.key(), schema);
            field.aliases().forEach(alias -> properties.put(alias, schema));
            if (field.is(Field.Trait.REQUIRED)) {
                required.add(field.key());
            }
        }
        Map<String, Object> schema = Schemas.of("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (furtherKeys.isEmpty()) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }
}
