package org.charon.view.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Computes a JSON Patch (<a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>) with the operations add, remove, replace and move.
 * Key order in objects is ignored, item order in lists is not. Compares the records and serialises only the differences, which libraries
 * that compare JSON trees cannot do.
 */
final class StatePatch {

    private final ObjectMapper mapper;
    private final ObjectWriter json;
    private final JsonFields fields;

    StatePatch(ObjectMapper mapper, JsonFields fields) {
        this.mapper = mapper;
        this.json = mapper.writer().without(SerializationFeature.INDENT_OUTPUT);
        this.fields = fields;
    }

    /** The operations as a JSON array on one line. Values are records, maps, lists or scalars. */
    String diff(Object before, Object after) {
        return "[" + String.join(",", compare("replace", "", before, after)) + "]";
    }

    private List<String> compare(String operation, String path, Object before, Object after) {
        return Objects.equals(before, after) ? List.of() : changes(operation, path, before, after);
    }

    /** The changes below a path, or one operation that sets the whole value if that is shorter or the only way. */
    private List<String> changes(String operation, String path, Object before, Object after) {
        Object old = fieldsOf(before);
        Object next = fieldsOf(after);
        List<String> parts = null;
        if (old instanceof Map<?, ?> from && next instanceof Map<?, ?> to) {
            parts = entries(path, from, to);
        } else if (old instanceof List<?> from && next instanceof List<?> to) {
            parts = items(path, from, to);
        }
        if (parts != null && length(parts) <= minLength(next)) {
            return parts;
        }
        String whole = put(operation, path, after);
        return parts == null || length(parts) > whole.length() ? List.of(whole) : parts;
    }

    private List<String> entries(String path, Map<?, ?> from, Map<?, ?> to) {
        List<String> parts = new ArrayList<>();
        for (Object key : from.keySet()) {
            if (!to.containsKey(key)) {
                parts.add(remove(childPath(path, key)));
            }
        }
        for (Map.Entry<?, ?> entry : to.entrySet()) {
            Object key = entry.getKey();
            if (!from.containsKey(key)) {
                parts.add(put("add", childPath(path, key), entry.getValue()));
            } else if (!Objects.equals(from.get(key), entry.getValue())) {
                // "add" also replaces an existing key and is shorter than "replace".
                parts.addAll(changes("add", childPath(path, key), from.get(key), entry.getValue()));
            }
        }
        return parts;
    }

    /**
     * Common items at both ends stay. In between, either one item has moved to the end, or items are compared in pairs and the rest is
     * added or removed.
     */
    private List<String> items(String path, List<?> from, List<?> to) {
        int shorter = Math.min(from.size(), to.size());
        int start = 0;
        while (start < shorter && Objects.equals(from.get(start), to.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && Objects.equals(from.get(from.size() - 1 - end), to.get(to.size() - 1 - end))) {
            end++;
        }
        if (from.size() == to.size()
                && firstMovedToEnd(from.subList(start, shorter - end), to.subList(start, shorter - end))) {
            return List.of(move(path + "/" + start, path + "/" + (shorter - end - 1)));
        }
        List<String> parts = new ArrayList<>();
        for (int i = start; i < shorter - end; i++) {
            parts.addAll(compare("replace", path + "/" + i, from.get(i), to.get(i)));
        }
        for (int i = shorter; i < from.size(); i++) {
            parts.add(remove(path + "/" + (shorter - end)));
        }
        for (int i = shorter; i < to.size(); i++) {
            parts.add(put("add", path + "/" + (i - end), to.get(i - end)));
        }
        return parts;
    }

    /** Whether the first item becomes the last and the others keep their order, as when a token is brought to the top. */
    private static boolean firstMovedToEnd(List<?> from, List<?> to) {
        int last = from.size() - 1;
        return last > 0
                && Objects.equals(from.get(0), to.get(last))
                && from.subList(1, last + 1).equals(to.subList(0, last));
    }

    private Object fieldsOf(Object value) {
        Object fieldMap = fields.fieldsOf(value);
        return fieldMap instanceof Record ? mapper.convertValue(fieldMap, Object.class) : fieldMap;
    }

    /** Includes the commas between them. */
    private static int length(List<String> parts) {
        return parts.stream().mapToInt(String::length).sum() + Math.max(0, parts.size() - 1);
    }

    /** A lower bound for the length of its JSON; avoids serialising values that are clearly longer. */
    private static int minLength(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream()
                    .mapToInt(key -> key.toString().length() + 4)
                    .sum();
        }
        return value instanceof List<?> list ? 2 * list.size() : 0;
    }

    private String put(String operation, String path, Object value) {
        try {
            return head(operation, path) + ",\"value\":" + json.writeValueAsString(value) + "}";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is at " + path + " cannot be written as JSON", e);
        }
    }

    private static String remove(String path) {
        return head("remove", path) + "}";
    }

    private static String move(String from, String path) {
        return "{\"op\":\"move\",\"from\":" + quoted(from) + ",\"path\":" + quoted(path) + "}";
    }

    private static String head(String operation, String path) {
        return "{\"op\":\"" + operation + "\",\"path\":" + quoted(path);
    }

    private static String quoted(String path) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(path)) + "\"";
    }

    private static String childPath(String path, Object key) {
        return path + "/" + escaped(key);
    }

    /** Escapes a key for a JSON Pointer (<a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>). */
    private static String escaped(Object key) {
        return key.toString().replace("~", "~0").replace("/", "~1");
    }
}
