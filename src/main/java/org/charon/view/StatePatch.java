package org.charon.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What makes one value's JSON into another's: a JSON Patch after <a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>, of the
 * operations add, remove and replace. Whoever applies it to the old JSON gets the new one byte for byte, with the keys in the new one's
 * order, which screens draw tokens in: where no patch could bring about an order, the object is replaced whole.
 *
 * <p>Compares the records themselves and makes JSON of nothing but what differs, which a library that compares trees of JSON cannot.
 * Those pass over the order of keys besides.
 */
final class StatePatch {

    private final ObjectMapper mapper;
    private final ObjectWriter json;
    private final WireFields fields;

    /**
     * @param mapper writes the values
     * @param fields take the records apart
     */
    StatePatch(ObjectMapper mapper, WireFields fields) {
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

    /** The changes below a path, or the whole put there by this operation, if that is shorter or there is no other way. */
    private List<String> compare(String operation, String path, Object before, Object after) {
        if (WireFields.same(before, after)) {
            return List.of();
        }
        Object old = opened(before);
        Object next = opened(after);
        List<String> parts = null;
        if (old instanceof Map<?, ?> from && next instanceof Map<?, ?> to) {
            parts = keepsOrder(from, to) ? entries(path, from, to) : null;
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
                parts.add(remove(path + "/" + escaped(key)));
            }
        }
        to.forEach((key, value) -> {
            String there = path + "/" + escaped(key);
            if (!from.containsKey(key)) {
                parts.add(put("add", there, value));
            } else {
                // What an object has already may be added just as well, in fewer letters; a drag is twenty of these a
                // second.
                parts.addAll(compare("add", there, from.get(key), value));
            }
        });
        return parts;
    }

    /** What both have at their start and at their end stays; in between item meets item, and what is left over comes or goes. */
    private List<String> items(String path, List<?> from, List<?> to) {
        int shorter = Math.min(from.size(), to.size());
        int start = 0;
        while (start < shorter && WireFields.same(from.get(start), to.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && WireFields.same(from.get(from.size() - 1 - end), to.get(to.size() - 1 - end))) {
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

    /** Whether the new order comes about when what is gone is removed and what is new is added at the end. */
    private static boolean keepsOrder(Map<?, ?> from, Map<?, ?> to) {
        List<Object> order = new ArrayList<>(from.keySet());
        order.removeIf(key -> !to.containsKey(key));
        to.keySet().stream().filter(key -> !from.containsKey(key)).forEach(order::add);
        return order.equals(new ArrayList<Object>(to.keySet()));
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

    private static String head(String operation, String path) {
        return "{\"op\":\"" + operation + "\",\"path\":\""
                + new String(JsonStringEncoder.getInstance().quoteAsString(path)) + "\"";
    }

    /** A key as <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a> has it in a pointer. */
    private static String escaped(Object key) {
        return key.toString().replace("~", "~0").replace("/", "~1");
    }
}
