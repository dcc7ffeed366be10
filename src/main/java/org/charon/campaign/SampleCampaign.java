package org.charon.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The bundled campaign, brought out of the program into a folder where it is read like any other. The copy is made anew at each start,
 * so that it always fits the program: who wants to change it copies it elsewhere first.
 */
final class SampleCampaign {

    private static final String FOLDER = "sample-campaign";

    private final ClassLoader resources;

    SampleCampaign(ClassLoader resources) {
        this.resources = resources;
    }

    /**
     * Brings the campaign's files into a folder below the data folder; into one for temporary files if that cannot be written.
     *
     * @param data the data folder
     * @return the campaign's folder
     * @throws IOException if neither can be written
     */
    Path unpack(Path data) throws IOException {
        try {
            return into(data.resolve(FOLDER));
        } catch (IOException e) {
            return into(Files.createTempDirectory("charon-").resolve(FOLDER));
        }
    }

    private Path into(Path target) throws IOException {
        Files.createDirectories(target);
        Set<Path> wanted = new HashSet<>();
        for (String name : index()) {
            Path file = target.resolve(name).normalize();
            wanted.add(file);
            byte[] content = content(FOLDER + "/" + name);
            // An unchanged file is left alone: its time tells the next look that it has not changed.
            if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            }
        }
        removeOthers(target, wanted);
        return target;
    }

    private List<String> index() throws IOException {
        return new String(content(FOLDER + ".index"), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .map(name -> name.replace('\\', '/'))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private byte[] content(String name) throws IOException {
        try (InputStream in = resources.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the program does not hold " + name);
            }
            return in.readAllBytes();
        }
    }

    /** Files of an earlier version of the sample would be read along with this one's. */
    private static void removeOthers(Path target, Set<Path> wanted) throws IOException {
        List<Path> others;
        try (Stream<Path> files = Files.walk(target)) {
            others = files.filter(Files::isRegularFile)
                    .filter(file -> !wanted.contains(file))
                    .toList();
        }
        for (Path other : others) {
            Files.delete(other);
        }
    }
}
