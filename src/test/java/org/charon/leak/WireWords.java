package org.charon.leak;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.charon.comms.TerminalContent;
import org.charon.view.projection.EncounterMap;
import org.charon.view.projection.ViewState;

/** Field names and enum values of the wire format. A field named {@code map} does not disclose a room whose id is {@code map}. */
final class WireWords {

    private static final Set<String> ALL = collect(List.of(ViewState.class, EncounterMap.class, TerminalContent.class));

    private WireWords() {}

    static boolean contain(String text) {
        return ALL.contains(text);
    }

    private static Set<String> collect(List<Class<?>> roots) {
        Set<String> words =
                new HashSet<>(Set.of("success", "error", "activeview", "ping", "retry", "id", "event", "data"));
        Set<Type> seen = new HashSet<>();
        roots.forEach(root -> visit(root, words, seen));
        return Set.copyOf(words);
    }

    private static void visit(Type type, Set<String> words, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                visit(argument, words, seen);
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                words.add(new PropertyNamingStrategies.SnakeCaseStrategy().translate(component.getName()));
                visit(component.getGenericType(), words, seen);
            }
        } else if (type instanceof Class<?> list && list.isEnum()) {
            for (Object constant : list.getEnumConstants()) {
                words.add(constant.toString());
                words.add(constant.toString().toLowerCase(Locale.ROOT));
            }
        }
    }
}
