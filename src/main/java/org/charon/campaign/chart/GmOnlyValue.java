package org.charon.campaign.chart;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.charon.campaign.format.GmOnly;
import org.charon.campaign.format.Kind;
import org.charon.campaign.format.Kinds;

/**
 * A value of a free part of a chart that the file keeps for the GM: a group of lines with {@code gm_only: true} among them.
 *
 * @param value what the GM reads: the group's {@code text}, else its other lines
 */
@RegisterForReflection
record GmOnlyValue(@JsonValue Object value) {

    /** Any value, with the parts marked that are the GM's. */
    static final Kind<Object> ANYTHING = new Kind<>(
            (map, key, fallback) -> marking(map.free(key)),
            null,
            Kinds.ANYTHING.schema(),
            Kinds.ANYTHING.description());

    /** The same for a mapping. */
    static final Kind<Map<String, Object>> LINES = new Kind<>(
            (map, key, fallback) -> map.has(key) ? linesMarked(Kinds.ANY_LINES.read(map, key, Map.of())) : fallback,
            null,
            Kinds.ANY_LINES.schema(),
            Kinds.ANY_LINES.description());

    private static final String MARK = GmOnly.FIELD.key();

    /** The same value with every group that is the GM's marked as such. A mark that is not plainly false counts. */
    private static Object marking(Object free) {
        if (free instanceof List<?> items) {
            return Collections.unmodifiableList(
                    items.stream().map(GmOnlyValue::marking).toList());
        }
        if (!(free instanceof Map<?, ?> group)) {
            return free;
        }
        Map<String, Object> lines = new LinkedHashMap<>();
        group.forEach((key, value) -> lines.put((String) key, marking(value)));
        Object mark = lines.remove(MARK);
        if (mark == null && !group.containsKey(MARK)) {
            return Collections.unmodifiableMap(lines);
        }
        Object value = lines.containsKey("text") ? lines.get("text") : Collections.unmodifiableMap(lines);
        return Boolean.FALSE.equals(mark) ? value : new GmOnlyValue(value);
    }

    /** The same value without what is the GM's; null if all of it is. */
    static Object dropping(Object marked) {
        if (marked instanceof GmOnlyValue) {
            return null;
        }
        if (marked instanceof List<?> items) {
            List<Object> open = new ArrayList<>();
            items.stream().filter(item -> !(item instanceof GmOnlyValue)).forEach(item -> open.add(dropping(item)));
            return Collections.unmodifiableList(open);
        }
        return marked instanceof Map<?, ?> group ? dropping(group) : marked;
    }

    private static Map<String, Object> dropping(Map<?, ?> group) {
        Map<String, Object> open = new LinkedHashMap<>();
        group.forEach((key, value) -> {
            if (!(value instanceof GmOnlyValue)) {
                open.put((String) key, dropping(value));
            }
        });
        return Collections.unmodifiableMap(open);
    }

    /** The same for a group that stays a group; null for none. */
    static Map<String, Object> linesWithout(Map<String, Object> marked) {
        return marked == null ? null : dropping((Map<?, ?>) marked);
    }

    /** The lines of a group, marked; a group that is the GM's as a whole has none for anybody else. */
    private static Map<String, Object> linesMarked(Map<String, Object> free) {
        Map<String, Object> lines = new LinkedHashMap<>();
        Object mark = free.get(MARK);
        boolean closed = free.containsKey(MARK) && !Boolean.FALSE.equals(mark);
        free.forEach((key, value) -> {
            if (!key.equals(MARK)) {
                Object marked = marking(value);
                lines.put(key, closed && !(marked instanceof GmOnlyValue) ? new GmOnlyValue(marked) : marked);
            }
        });
        return Collections.unmodifiableMap(lines);
    }
}
