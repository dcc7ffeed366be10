package org.charon.binary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * Finds every type of ours that Jackson meets: in a binary, only those exist for it that were registered when it was built. Quarkus
 * registers what it reaches from the signatures of resources and REST clients, which is what {@link #fromResources()} walks; whatever passes through an
 * {@code Object}, a {@code Response} or an {@code ObjectMapper} of ours is out of its sight.
 */
final class WireTypes {
    private static final Path CLASSES = Path.of("target/classes");
    private static final String OURS = "org.charon.";

    private final Set<Class<?>> types = new LinkedHashSet<>();
    private final Set<String> open = new TreeSet<>();

    private WireTypes() {}

    /** What the signatures of all resources and REST clients lead to. */
    static WireTypes fromResources() {
        WireTypes walk = new WireTypes();
        ours().filter(WireTypes::isHttpInterface)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(WireTypes::answersRequests)
                .forEach(walk::signature);
        return walk;
    }

    /** Resources of ours, and other people's that we are a client of. */
    private static boolean isHttpInterface(Class<?> type) {
        return type.isAnnotationPresent(jakarta.ws.rs.Path.class) || type.isAnnotationPresent(RegisterRestClient.class);
    }

    /** What these lead to. */
    static WireTypes from(Stream<Class<?>> roots) {
        WireTypes walk = new WireTypes();
        roots.forEach(root -> walk.walk(root, root.getSimpleName()));
        return walk;
    }

    /** What is registered by hand, with all it leads to where that is asked for too. */
    static Set<Class<?>> registeredByHand() {
        Set<Class<?>> registered = new LinkedHashSet<>();
        ours().filter(type -> type.isAnnotationPresent(RegisterForReflection.class))
                .forEach(type -> {
                    RegisterForReflection how = type.getAnnotation(RegisterForReflection.class);
                    Stream.of(how.classNames()).map(WireTypes::named).forEach(registered::add);
                    boolean isItself = how.targets().length == 0 && how.classNames().length == 0;
                    Class<?>[] targets = isItself ? new Class<?>[] {type} : how.targets();
                    registered.addAll(
                            how.registerFullHierarchy()
                                    ? from(Stream.of(targets)).types()
                                    : List.of(targets));
                });
        return registered;
    }

    /** Types of ours, enums and interfaces among them. */
    Set<Class<?>> types() {
        return types;
    }

    /** Where anything may be: {@code Type.component} or {@code Resource.method}. */
    Set<String> open() {
        return open;
    }

    /** A type that only its own package may name. */
    static Class<?> named(String name) {
        try {
            return Class.forName(name, false, WireTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether Quarkus finds its annotations when it builds. Libraries that no extension knows are not in its index. */
    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    private void signature(Method method) {
        String place = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        walk(method.getGenericReturnType(), place);
        for (Parameter parameter : method.getParameters()) {
            boolean isBody = Stream.of(parameter.getAnnotations())
                    .noneMatch(
                            annotation -> annotation.annotationType().getName().startsWith("jakarta.ws.rs."));
            if (isBody) {
                walk(parameter.getParameterizedType(), place);
            }
        }
    }

    private void walk(Type type, String place) {
        if (type instanceof ParameterizedType generic) {
            walk(generic.getRawType(), place);
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> walk(argument, place));
        } else if (type instanceof WildcardType wildcard) {
            Arrays.stream(wildcard.getUpperBounds()).forEach(bound -> walk(bound, place));
        } else if (type instanceof GenericArrayType array) {
            walk(array.getGenericComponentType(), place);
        } else if (type instanceof Class<?> plain) {
            walk(plain, place);
        }
    }

    private void walk(Class<?> type, String place) {
        if (type.isArray()) {
            walk(type.getComponentType(), place);
        } else if (type == Object.class || type == Response.class) {
            open.add(place);
        } else if (type.getName().startsWith(OURS) && types.add(type)) {
            members(type);
            if (type.isSealed()) {
                Stream.of(type.getPermittedSubclasses()).forEach(kind -> walk(kind, place));
            } else if (Modifier.isAbstract(type.getModifiers()) && !type.isEnum()) {
                ours().filter(kind -> kind != type && type.isAssignableFrom(kind))
                        .forEach(kind -> walk(kind, place));
            }
        }
    }

    private void members(Class<?> type) {
        if (type.isEnum()) {
            return;
        }
        String name = type.getSimpleName() + ".";
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (isWritten(component.getAccessor())) {
                    walk(component.getGenericType(), name + component.getName());
                }
            }
        }
        for (Method method : type.getMethods()) {
            boolean isGetter =
                    method.getName().matches("(get|is)\\p{Lu}.*") || method.isAnnotationPresent(JsonValue.class);
            if (isGetter
                    && method.getParameterCount() == 0
                    && method.getDeclaringClass().getName().startsWith(OURS)
                    && isWritten(method)) {
                walk(method.getGenericReturnType(), name + method.getName());
            }
        }
    }

    private static boolean isWritten(AnnotatedElement member) {
        return !member.isAnnotationPresent(JsonIgnore.class);
    }

    private static boolean answersRequests(Method method) {
        return !method.isSynthetic()
                && method.getReturnType() != void.class
                && !returnsNothing(method)
                && Stream.of(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static boolean returnsNothing(Method method) {
        return method.getReturnType() == Uni.class
                && ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0] == Void.class;
    }

    private static Stream<Class<?>> ours() {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("org/charon"))) {
            List<Class<?>> found = files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .<Class<?>>map(WireTypes::load)
                    .toList();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String file) {
        return named(file.replaceFirst("\\.class$", "").replace('/', '.'));
    }
}
