package org.charon.campaign.format;

import java.util.Map;

/**
 * A kind of value: how it is read, and how it is described to people and editors.
 *
 * @param reader reads it; where it cannot be read, it records a problem and takes the fallback
 * @param empty the fallback of fields that set no other; may be null
 * @param schema JSON Schema of the value
 * @param description completes "it must be …"
 * @param nested what a mapping, or each entry of a list, holds; null for other values
 * @param <T> what is read
 */
public record Kind<T>(Reader<T> reader, T empty, Map<String, Object> schema, String description, Format<?> nested) {

    /**
     * Reads the value under a key, which may be missing.
     *
     * @param <T> what is read
     */
    @FunctionalInterface
    public interface Reader<T> {
        T read(YamlMap map, String key, T fallback);
    }

    /** A kind of single values. */
    public Kind(Reader<T> reader, T empty, Map<String, Object> schema, String description) {
        this(reader, empty, schema, description, null);
    }

    public T read(YamlMap map, String key, T fallback) {
        return reader.read(map, key, fallback);
    }
}
