package org.charon.binary;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Classes that annotations name, such as the strategy in {@code @JsonNaming(SnakeCaseStrategy.class)}: whoever reads the annotation makes
 * one by reflection. Each member of each annotation counts, whatever its name is, unless it has its default value.
 */
final class AnnotationClasses {
    /**
     * What Quarkus registers by itself, for annotations in its index, which has our classes and those of extensions: see
     * {@code JacksonProcessor} in quarkus-jackson-deployment. Validators are made while the binary is built.
     */
    private static final Map<String, Set<String>> REGISTERED_FOR_INDEX = Map.of(
            "com.fasterxml.jackson.databind.annotation.JsonDeserialize",
            Set.of("builder", "using", "keyUsing", "contentUsing"),
            "com.fasterxml.jackson.databind.annotation.JsonSerialize",
            Set.of("using", "keyUsing", "contentUsing", "nullsUsing"),
            "com.fasterxml.jackson.databind.annotation.JsonNaming",
            Set.of("value"),
            "com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver",
            Set.of("value"),
            "com.fasterxml.jackson.annotation.JsonIdentityInfo",
            Set.of("generator", "resolver"),
            "com.fasterxml.jackson.annotation.JsonSubTypes",
            Set.of("value"),
            "jakarta.validation.Constraint",
            Set.of("validatedBy"));

    private final Predicate<Class<?>> indexed;
    private final Map<Class<?>, String> named = new TreeMap<>(Comparator.comparing(Class::getName));
    private final Map<Class<?>, String> unregistered = new TreeMap<>(Comparator.comparing(Class::getName));
    private final Deque<Class<?>> open = new ArrayDeque<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private AnnotationClasses(Predicate<Class<?>> indexed) {
        this.indexed = indexed;
    }

    /**
     * @param types whose annotations are read, and those of their members
     * @param indexed whether Quarkus has a class in its index when it builds
     */
    static AnnotationClasses of(Collection<Class<?>> types, Predicate<Class<?>> indexed) {
        AnnotationClasses found = new AnnotationClasses(indexed);
        found.open.addAll(types);
        while (!found.open.isEmpty()) {
            Class<?> type = found.open.remove();
            if (found.seen.add(type) && !type.getName().startsWith("java.")) {
                found.members(type);
            }
        }
        return found;
    }

    /** All of them, with a place that names each, as {@code package.Class.member @annotation.member}. */
    Map<Class<?>, String> named() {
        return named;
    }

    /** Those that Quarkus does not register by itself. */
    Map<Class<?>, String> unregistered() {
        return unregistered;
    }

    private void members(Class<?> type) {
        annotations(type, type, type.getName());
        Stream.of(type.getInterfaces()).forEach(open::add);
        if (type.getSuperclass() != null) {
            open.add(type.getSuperclass());
        }
        if (type.isRecord()) {
            Stream.of(type.getRecordComponents())
                    .forEach(part -> annotations(part, type, type.getName() + "." + part.getName()));
        }
        Stream.of(type.getDeclaredFields())
                .forEach(part -> annotations(part, type, type.getName() + "." + part.getName()));
        Stream.of(type.getDeclaredMethods()).forEach(part -> executable(part, type));
        Stream.of(type.getDeclaredConstructors()).forEach(part -> executable(part, type));
    }

    private void executable(Executable part, Class<?> type) {
        String place = type.getName() + "." + part.getName();
        annotations(part, type, place);
        for (Annotation[] ofParameter : part.getParameterAnnotations()) {
            Stream.of(ofParameter).forEach(annotation -> annotation(annotation, type, place));
        }
    }

    private void annotations(AnnotatedElement element, Class<?> holder, String place) {
        Stream.of(element.getDeclaredAnnotations()).forEach(annotation -> annotation(annotation, holder, place));
    }

    private void annotation(Annotation annotation, Class<?> holder, String place) {
        Class<? extends Annotation> kind = annotation.annotationType();
        if (kind.getName().startsWith("java.lang.annotation.")) {
            return;
        }
        // A constraint and a bundle of annotations have more on themselves.
        open.add(kind);
        for (Method member : kind.getDeclaredMethods()) {
            Object value = value(annotation, member);
            if (!Objects.deepEquals(value, member.getDefaultValue())) {
                boolean isRegistered = indexed.test(holder)
                        && REGISTERED_FOR_INDEX
                                .getOrDefault(kind.getName(), Set.of())
                                .contains(member.getName());
                values(value, holder, place + " @" + kind.getSimpleName() + "." + member.getName(), isRegistered);
            }
        }
    }

    private void values(Object value, Class<?> holder, String place, boolean isRegistered) {
        if (value instanceof Object[] several) {
            Stream.of(several).forEach(each -> values(each, holder, place, isRegistered));
        } else if (value instanceof Annotation nested) {
            for (Method member : nested.annotationType().getDeclaredMethods()) {
                values(value(nested, member), holder, place, isRegistered);
            }
        } else if (value instanceof Class<?> type && !type.isPrimitive() && type != Void.class) {
            named.putIfAbsent(type, place);
            if (!isRegistered) {
                unregistered.putIfAbsent(type, place);
            }
            open.add(type);
        }
    }

    private static Object value(Annotation annotation, Method member) {
        try {
            member.setAccessible(true);
            return member.invoke(annotation);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
