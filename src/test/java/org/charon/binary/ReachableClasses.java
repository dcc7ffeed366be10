package org.charon.binary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;

/** Which classes can be initialised once some are: those that their constant pools name, and so on. */
final class ReachableClasses {
    /** Tag of a class in a constant pool: Java Virtual Machine Specification, 4.4.1. */
    private static final int CLASS_TAG = 7;

    /** Class files by internal name. */
    private final Map<String, byte[]> files = new HashMap<>();

    private final Set<String> names = new TreeSet<>();

    private ReachableClasses() {}

    /**
     * @param application a folder of classes, all of which count as reached
     * @param libraries jars, of which only what is reached from there counts
     * @return names as {@link Class#forName(String)} takes them
     */
    static Set<String> from(Path application, Collection<Path> libraries) {
        ReachableClasses classes = new ReachableClasses();
        classes.readFolder(application);
        Deque<String> open = new ArrayDeque<>(classes.files.keySet());
        libraries.forEach(classes::readJar);
        while (!open.isEmpty()) {
            String name = open.remove();
            if (classes.files.containsKey(name) && classes.names.add(name.replace('/', '.'))) {
                classes.addReferences(name, open);
            }
        }
        return classes.names;
    }

    private void addReferences(String name, Deque<String> open) {
        ClassReader reader = new ClassReader(files.get(name));
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int index = 1; index < reader.getItemCount(); index++) {
            int offset = reader.getItem(index);
            // Zero for the second half of a long or a double.
            if (offset != 0 && reader.readByte(offset - 1) == CLASS_TAG) {
                String reference = reader.readUTF8(offset, buffer);
                open.add(reference.replaceFirst("^\\[+L(.*);$", "$1"));
            }
        }
    }

    private void readFolder(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                add(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readJar(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    add(entry.getName(), in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String name, byte[] bytes) {
        if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("-info.class")) {
            files.putIfAbsent(name.replaceFirst("\\.class$", ""), bytes);
        }
    }
}
