package org.charon;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Runs commands without root's capability to ignore file permissions. */
final class UnprivilegedUser {
    private UnprivilegedUser() {}

    /** Command prefix that makes permissions effective; empty if they are already. */
    static List<String> commandPrefix(Path dir) throws IOException {
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
