package org.charon.binary;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Initialises classes as native-image does when it builds a binary, and writes down what their static fields hold that may not be in its
 * image heap. Runs in a JVM of its own, see {@link HeapCheckProcess}, and uses nothing but the JDK.
 */
final class HeapCheck {
    private final List<String> lines = new ArrayList<>();
    private final HeapWalk walk;

    private HeapCheck(HeapWalk walk) {
        this.walk = walk;
    }

    /**
     * @param arguments three files: the class path, one entry a line; the classes' names, one a line; where to write, one fault a line and
     *     at last how many objects were looked at
     */
    public static void main(String[] arguments) throws Exception {
        List<URL> classPath = new ArrayList<>();
        for (String entry : Files.readAllLines(Path.of(arguments[0]))) {
            classPath.add(Path.of(entry).toUri().toURL());
        }
        HeapCheck check = new HeapCheck(new HeapWalk(new ForbiddenInHeap(BuildMachine.now())));
        // Never closed: what was initialised may load more until the process ends.
        @SuppressWarnings("resource")
        ClassLoader application =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(application);
        check.statics(Files.readAllLines(Path.of(arguments[1])), application);
        check.lines.add(Integer.toString(check.walk.size()));
        Files.write(Path.of(arguments[2]), check.lines);
        // A class that has started a thread must not keep the process.
        Runtime.getRuntime().halt(0);
    }

    private void statics(List<String> names, ClassLoader application) {
        List<Class<?>> initialised = new ArrayList<>();
        for (String name : names) {
            try {
                initialised.add(Class.forName(name, true, application));
            } catch (ClassNotFoundException | LinkageError e) {
                lines.add(name + ": not initialised, " + root(e));
            }
        }
        for (Class<?> type : initialised) {
            try {
                for (Field field : type.getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers())) {
                        lines.addAll(walk.from(field));
                    }
                }
            } catch (LinkageError e) {
                lines.add(type.getName() + ": fields not readable, " + e);
            }
        }
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }
}
