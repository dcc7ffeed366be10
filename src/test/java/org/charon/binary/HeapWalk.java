package org.charon.binary;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows references from static fields through fields and arrays, each harmless object once, shortest way first. */
final class HeapWalk {
    /** Enough to see what is held: a map of all environment variables has a fault in every entry. */
    private static final int FAULTS_PER_FIELD = 3;

    /** How an object was reached; no predecessor for a static field. */
    private record Step(Step from, String name, Object value) {

        String path() {
            return from == null ? name : from.path() + name;
        }
    }

    private final ForbiddenInHeap forbidden;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Class<?>, List<Field>> fields = new HashMap<>();

    HeapWalk(ForbiddenInHeap forbidden) {
        this.forbidden = forbidden;
    }

    /** How many objects it has come across. */
    int size() {
        return seen.size();
    }

    /**
     * @param field a static one
     * @return the nearest forbidden objects that it leads to, as {@code package.Class.field.field[index]: why}
     */
    List<String> from(Field field) {
        List<String> faults = new ArrayList<>();
        Deque<Step> open = new ArrayDeque<>();
        String name = field.getDeclaringClass().getName() + "." + field.getName();
        visit(new Step(null, name, read(field, null)), open, faults);
        while (!open.isEmpty() && faults.size() < FAULTS_PER_FIELD) {
            Step step = open.remove();
            Class<?> type = step.value().getClass();
            if (type.isArray()) {
                for (int index = 0; index < Array.getLength(step.value()); index++) {
                    visit(new Step(step, "[" + index + "]", Array.get(step.value(), index)), open, faults);
                }
            } else {
                for (Field member : fields.computeIfAbsent(type, HeapWalk::instanceFields)) {
                    visit(new Step(step, "." + member.getName(), read(member, step.value())), open, faults);
                }
            }
        }
        return faults;
    }

    private void visit(Step step, Deque<Step> open, List<String> faults) {
        Object value = step.value();
        if (value == null || !(value instanceof Number) && !seen.add(value)) {
            return;
        }
        Optional<String> fault = forbidden.reason(value);
        if (fault.isPresent()) {
            faults.add(step.path() + ": " + fault.get());
            // Another field that holds it is as wrong.
            seen.remove(value);
        } else if (!forbidden.isLeaf(value)) {
            open.add(step);
        }
    }

    private static List<Field> instanceFields(Class<?> type) {
        List<Field> found = new ArrayList<>();
        for (Class<?> part = type; part != null; part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                Class<?> kind = field.getType();
                boolean isWanted = !kind.isPrimitive() || kind == long.class || kind == int.class;
                if (isWanted && !Modifier.isStatic(field.getModifiers())) {
                    found.add(field);
                }
            }
        }
        return found;
    }

    private static Object read(Field field, Object holder) {
        try {
            field.setAccessible(true);
            return field.get(holder);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
