package org.charon.binary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Quarkus has all classes initialised when a native binary is built, and what their static fields hold by then becomes part of it. So
 * nothing may be there that belongs to a process or to the machine that builds: native-image refuses some of it, and keeps the rest.
 */
class ImageHeapTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final String RUN_TIME_OPTION = "--initialize-at-run-time=";

    private final RuntimeLibraries libraries = RuntimeLibraries.read();

    @TempDir
    private Path folder;

    @Test
    void static_fields_of_ours_and_of_libraries_without_an_extension_hold_nothing_of_this_process()
            throws IOException, InterruptedException {
        List<String> names = new ArrayList<>(ReachableClasses.from(CLASSES, libraries.withoutExtension()));
        for (String late : atRunTime()) {
            assertThat(names.removeIf(name -> name.equals(late) || name.startsWith(late + ".")))
                    .as("%s is reached, or need not be in %s", late, RUN_TIME_OPTION)
                    .isTrue();
        }
        assertThat(names).contains("org.charon.Main", "com.google.zxing.qrcode.encoder.Encoder");

        HeapCheckProcess.Result result = check(names, CLASSES);
        assertThat(result.faults())
                .as("make it when it is needed, or name its class in %s", RUN_TIME_OPTION)
                .isEmpty();
        assertThat(result.objects()).isGreaterThan(1_000);
    }

    @Test
    void each_kind_of_forbidden_object_is_found_with_the_way_to_it() throws IOException, InterruptedException {
        String forbidden = HeldObjects.Forbidden.class.getName();
        List<String> faults = check(List.of(forbidden), CLASSES, Path.of("target/test-classes"))
                .faults();

        assertThat(faults.stream()
                        .map(fault -> fault.substring(forbidden.length() + 1).split("[.:\\[]", 2)[0])
                        .distinct())
                .containsExactlyElementsOf(fields(HeldObjects.Forbidden.class));
        assertThat(faults)
                .contains(forbidden + ".RANDOM: the same random numbers at every start (java.util.Random)")
                .anyMatch(fault ->
                        fault.startsWith(forbidden + ".DEEP.") && fault.contains(".value[1]: the same random"));
    }

    @Test
    void constants_loggers_and_what_is_made_later_are_no_faults() throws IOException, InterruptedException {
        assertThat(check(List.of(HeldObjects.Harmless.class.getName()), CLASSES, Path.of("target/test-classes"))
                        .faults())
                .isEmpty();
    }

    @Test
    void a_class_that_cannot_be_initialised_is_a_fault() throws IOException, InterruptedException {
        assertThat(check(List.of("org.charon.Nothing"), CLASSES).faults())
                .singleElement()
                .asString()
                .startsWith("org.charon.Nothing: not initialised");
    }

    private HeapCheckProcess.Result check(List<String> names, Path... classes)
            throws IOException, InterruptedException {
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(libraries.all());
        return new HeapCheckProcess(folder).run(classPath, names);
    }

    /** Classes and packages that are initialised anew in each process. */
    private static List<String> atRunTime() {
        Properties settings = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A comma in an argument is written as \, there.
        return Stream.of(settings.getProperty("quarkus.native.additional-build-args")
                        .split("(?<!\\\\),"))
                .filter(argument -> argument.startsWith(RUN_TIME_OPTION))
                .flatMap(argument ->
                        Stream.of(argument.substring(RUN_TIME_OPTION.length()).split("\\\\,")))
                .toList();
    }

    private static List<String> fields(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .map(Field::getName)
                .toList();
    }
}
