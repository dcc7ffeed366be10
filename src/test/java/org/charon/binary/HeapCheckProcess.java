package org.charon.binary;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Runs {@link HeapCheck} in a JVM of its own, whose environment can be told from any constant of a program. */
final class HeapCheckProcess {
    /** Seconds; only a class that hangs takes so long. */
    private static final int TIMEOUT = 120;

    /**
     * @param faults each with class, field and the way from there
     * @param objects how many objects were looked at
     */
    record Result(List<String> faults, int objects) {}

    private final Path folder;

    /**
     * @param folder an empty one, for files of the process
     */
    HeapCheckProcess(Path folder) {
        this.folder = folder;
    }

    /**
     * @param classPath of the classes
     * @param names of those to initialise
     */
    Result run(Collection<Path> classPath, Collection<String> names) throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve(BuildMachine.MARK));
        Path entries = Files.write(
                place.resolve("class-path"),
                classPath.stream()
                        .map(entry -> entry.toAbsolutePath().toString())
                        .toList());
        Path classes = Files.write(place.resolve("classes"), names);
        Path faults = place.resolve("faults");
        Path output = place.resolve("output");

        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Files.write(place.resolve("options"), openedPackages()),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=" + BuildMachine.ZONE));
        for (String property : List.of("user.name", "user.home", "java.io.tmpdir")) {
            command.add("-D" + property + "=" + place.resolve(property));
        }
        command.addAll(List.of(
                "-cp",
                Path.of("target/test-classes").toAbsolutePath().toString(),
                HeapCheck.class.getName(),
                entries.toString(),
                classes.toString(),
                faults.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // Options for any JVM would be there too. Without the locale, names of files need not be readable.
        builder.environment().keySet().retainAll(Set.of("LANG", "LC_ALL"));
        for (String name : List.of("USER", "HOME", "HOSTNAME", "TMPDIR", "PATH")) {
            builder.environment().put(name, BuildMachine.MARK);
        }
        Process process = builder.start();
        boolean ended = process.waitFor(TIMEOUT, SECONDS);
        process.destroyForcibly();
        if (!ended || process.waitFor() != 0) {
            throw new AssertionError(Files.readString(output));
        }
        List<String> lines = Files.readAllLines(faults);
        int last = lines.size() - 1;
        return new Result(lines.subList(0, last), Integer.parseInt(lines.get(last)));
    }

    /** Any object of the JDK may be held, so all of its fields must be readable. */
    private static List<String> openedPackages() {
        return ModuleLayer.boot().modules().stream()
                .flatMap(module -> module.getPackages().stream()
                        .map(name -> "--add-opens=" + module.getName() + "/" + name + "=ALL-UNNAMED"))
                .toList();
    }
}
