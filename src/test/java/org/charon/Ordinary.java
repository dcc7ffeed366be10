package org.charon;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Root may read and write everything, whatever a file's permissions say, unless that is taken from it. */
final class Ordinary {
    private Ordinary() {}

    /**
     * @param dir where something can be tried
     * @return the program and its arguments that a server's command line is put behind, so that permissions hold for it; empty if they do anyway
     */
    static List<String> user(Path dir) throws IOException {
        Path probe = Files.createDirectory(
                dir.resolve("probe"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        if (!Files.isWritable(probe)) {
            return List.of();
        }
        assumeThat(Path.of("/usr/bin/setpriv")).exists();
        return List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all");
    }
}
