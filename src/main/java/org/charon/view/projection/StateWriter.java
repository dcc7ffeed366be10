package org.charon.view.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Writes successive states of one audience as JSON. Unchanged parts are copied from the last one, so moving a token costs about the same on
 * a map of a thousand rooms as on one of ten. Not thread-safe.
 */
final class StateWriter {

    private static final byte COLON = ':';
    private static final byte COMMA = ',';

    private final ObjectWriter json;
    private final JsonFields fields;
    private Part last = new Part(null, null, Map.of(), 0);

    /** A value with its JSON: as a whole until something in it changes, from then on by {@code entries}. The length is in bytes. */
    private record Part(Object value, byte[] json, Map<Object, Entry> entries, int length) {}

    private record Entry(byte[] name, Part part) {}

    StateWriter(ObjectWriter json, JsonFields fields) {
        this.json = json;
        this.fields = fields;
    }

    /** The state's JSON in UTF-8 on one line; equal to serialising it anew except for the order of keys in maps. */
    byte[] write(ViewState state) {
        last = next(state, last);
        ByteBuffer out = ByteBuffer.allocate(last.length());
        write(last, out);
        return out.array();
    }

    private Part next(Object value, Part before) {
        if (Objects.equals(value, before.value())) {
            return before;
        }
        return fields.fieldsOf(value) instanceof Map<?, ?> map ? byEntries(value, map, before.entries()) : whole(value);
    }

    private Part byEntries(Object value, Map<?, ?> map, Map<Object, Entry> before) {
        Map<Object, Entry> entries = new LinkedHashMap<>();
        int length = 1 + Math.max(1, map.size());
        for (Map.Entry<?, ?> field : map.entrySet()) {
            Entry old = before == null ? null : before.get(field.getKey());
            Entry entry = old == null
                    ? new Entry(bytes(field.getKey().toString()), whole(field.getValue()))
                    : new Entry(old.name(), next(field.getValue(), old.part()));
            entries.put(field.getKey(), entry);
            length += entry.name().length + 1 + entry.part().length();
        }
        return new Part(value, null, entries, length);
    }

    private Part whole(Object value) {
        byte[] written = bytes(value);
        return new Part(value, written, null, written.length);
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The state cannot be written as JSON", e);
        }
    }

    private static void write(Part part, ByteBuffer out) {
        if (part.entries() == null) {
            out.put(part.json());
            return;
        }
        out.put((byte) '{');
        Iterator<Entry> entries = part.entries().values().iterator();
        while (entries.hasNext()) {
            Entry entry = entries.next();
            out.put(entry.name()).put(COLON);
            write(entry.part(), out);
            if (entries.hasNext()) {
                out.put(COMMA);
            }
        }
        out.put((byte) '}');
    }
}
