package org.charon.binary;

import io.quarkus.bootstrap.app.ApplicationModelSerializer;
import io.quarkus.bootstrap.model.ApplicationModel;
import io.quarkus.bootstrap.util.BootstrapUtils;
import io.quarkus.maven.dependency.ArtifactCoords;
import io.quarkus.maven.dependency.ResolvedDependency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The libraries that the application runs with, as Quarkus' Maven plugin resolved them for this build. */
final class RuntimeLibraries {

    private final Map<ArtifactCoords, ResolvedDependency> byCoords = new LinkedHashMap<>();
    private final Set<ArtifactCoords> known = new HashSet<>();

    private RuntimeLibraries(ApplicationModel model) {
        // Libraries that only tests use are on the class path of tests, for which the model is written.
        model.getDependencies().stream()
                .filter(library -> library.isRuntimeCp() && !library.getScope().equals("test"))
                .forEach(library -> byCoords.put(coords(library), library));
        Deque<ArtifactCoords> open = new ArrayDeque<>();
        byCoords.values().stream()
                .filter(ResolvedDependency::isRuntimeExtensionArtifact)
                .forEach(extension -> open.add(coords(extension)));
        while (!open.isEmpty()) {
            ArtifactCoords next = open.remove();
            if (byCoords.containsKey(next) && known.add(next)) {
                byCoords.get(next).getDependencies().forEach(needed -> open.add(coords(needed)));
            }
        }
    }

    /** Needs what {@code quarkus:generate-code-tests} wrote, which every Maven build up to {@code test} runs. */
    static RuntimeLibraries read() {
        try {
            return new RuntimeLibraries(ApplicationModelSerializer.deserialize(
                    BootstrapUtils.getSerializedTestAppModelPath(Path.of("target"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them: jars and folders. */
    List<Path> all() {
        return paths(byCoords.values().stream());
    }

    /**
     * Libraries that no extension of Quarkus depends on. Nothing then decides for them which classes are initialised at run time, so all
     * are when the binary is built.
     */
    List<Path> withoutExtension() {
        return paths(byCoords.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .map(Map.Entry::getValue));
    }

    private static List<Path> paths(Stream<ResolvedDependency> libraries) {
        return libraries.flatMap(library -> library.getResolvedPaths().stream()).toList();
    }

    private static ArtifactCoords coords(ArtifactCoords of) {
        return ArtifactCoords.of(
                of.getGroupId(), of.getArtifactId(), of.getClassifier(), of.getType(), of.getVersion());
    }
}
