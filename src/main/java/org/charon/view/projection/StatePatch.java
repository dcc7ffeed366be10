package org.charon.view.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What makes one value's JSON into another's: a JSON Patch after <a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>, of the
 * operations add, remove, replace and move. Whoever applies it to the old JSON gets the new one byte for byte, with the keys in the new
 * one's order, which screens draw tokens in: what comes into the middle of an object is added at its end, and what belongs behind it is
 * moved from its place to the same place, which makes it the last.
 *
 * <p>Compares the records themselves and makes JSON of nothing but what differs, which a library that compares trees of JSON cannot.
 * Those pass over the order of keys besides.
 */
final class StatePatch {

    private final ObjectMapper mapper;
    private final ObjectWriter json;
    private final JsonFields fields;

    /**
     * @param mapper writes the values
     * @param fields take the records apart
     */
    StatePatch(ObjectMapper mapper, JsonFields fields) {
        this.mapper = mapper;
        this.json = mapper.writer().without(SerializationFeature.INDENT_OUTPUT);
        this.fields = fields;
    }

    /**
     * @param before what the reader has: a record, map, list or plain value
     * @param after what the reader is to have
     * @return the operations as a JSON array on one line; an empty one if there is no difference
     */
    String between(Object before, Object after) {
        return "[" + String.join(",", compare("replace", "", before, after)) + "]";
    }

    /** The changes below a path; none if there is no difference. */
    private List<String> compare(String operation, String path, Object before, Object after) {
        return JsonFields.same(before, after) ? List.of() : changes(operation, path, before, after);
    }

    /** The changes below a path where there are some, or the whole put there by this operation, if that is shorter or the only way. */
    private List<String> changes(String operation, String path, Object before, Object after) {
        Object old = opened(before);
        Object next = opened(after);
        List<String> parts = null;
        if (old instanceof Map<?, ?> from && next instanceof Map<?, ?> to) {
            parts = entries(path, from, to);
        } else if (old instanceof List<?> from && next instanceof List<?> to) {
            parts = items(path, from, to);
        }
        if (parts != null && length(parts) <= atLeast(next)) {
            return parts;
        }
        String whole = put(operation, path, after);
        return parts == null || length(parts) > whole.length() ? List.of(whole) : parts;
    }

    private List<String> entries(String path, Map<?, ?> from, Map<?, ?> to) {
        List<String> parts = new ArrayList<>();
        for (Object key : from.keySet()) {
            if (!to.containsKey(key)) {
                parts.add(remove(below(path, key)));
            }
        }
        int staying = staying(from, to);
        int place = 0;
        for (Map.Entry<?, ?> entry : to.entrySet()) {
            Object key = entry.getKey();
            if (!from.containsKey(key)) {
                parts.add(put("add", below(path, key), entry.getValue()));
            } else {
                if (place >= staying) {
                    parts.add(toTheEnd(below(path, key)));
                }
                if (!JsonFields.same(from.get(key), entry.getValue())) {
                    // What an object has already may be added just as well, in fewer letters; a drag is twenty of these
                    // a second.
                    parts.addAll(changes("add", below(path, key), from.get(key), entry.getValue()));
                }
            }
            place++;
        }
        return parts;
    }

    /** How many keys at the new beginning are in the right order already; all others have to come after them, one after the other. */
    private static int staying(Map<?, ?> from, Map<?, ?> to) {
        Iterator<?> old = from.keySet().iterator();
        int staying = 0;
        for (Object key : to.keySet()) {
            boolean found = false;
            while (!found && old.hasNext()) {
                // What is passed over is gone, or belongs further back.
                found = old.next().equals(key);
            }
            if (!found) {
                return staying;
            }
            staying++;
        }
        return staying;
    }

    /** What both have at their start and at their end stays; in between item meets item, and what is left over comes or goes. */
    private List<String> items(String path, List<?> from, List<?> to) {
        int shorter = Math.min(from.size(), to.size());
        int start = 0;
        while (start < shorter && JsonFields.same(from.get(start), to.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && JsonFields.same(from.get(from.size() - 1 - end), to.get(to.size() - 1 - end))) {
            end++;
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

    /** A record as a map from the names on the wire; everything else as it is. */
    private Object opened(Object value) {
        Object opened = fields.opened(value);
        return opened instanceof Record ? mapper.convertValue(opened, Object.class) : opened;
    }

    /** With the commas between them. */
    private static int length(List<String> parts) {
        return parts.stream().mapToInt(String::length).sum() + Math.max(0, parts.size() - 1);
    }

    /** The least length that its JSON may have; spares the writing of what is long beyond doubt. */
    private static int atLeast(Object value) {
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

    /** Removed and added again, which makes it the last of its object. */
    private static String toTheEnd(String path) {
        String pointer = quoted(path);
        return "{\"op\":\"move\",\"from\":" + pointer + ",\"path\":" + pointer + "}";
    }

    private static String head(String operation, String path) {
        return "{\"op\":\"" + operation + "\",\"path\":" + quoted(path);
    }

    private static String quoted(String path) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(path)) + "\"";
    }

    private static String below(String path, Object key) {
        return path + "/" + escaped(key);
    }

    /** A key as <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a> has it in a pointer. */
    private static String escaped(Object key) {
        return key.toString().replace("~", "~0").replace("/", "~1");
    }
}
