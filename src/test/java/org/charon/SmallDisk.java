package org.charon;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A small file system that can be filled up: a tmpfs visible only to the server process or, where mounting is not allowed, a
 * limit of the file size.
 */
final class SmallDisk {
    private static final int SIZE = 24 << 20;
    /** Free bytes after filling; the database needs about 30 kB at first and more with each message. */
    private static final int ROOM = 300_000;

    private final Path folder;
    private final boolean mounted;

    /** Creates the folder if necessary. */
    SmallDisk(Path folder) {
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mounted = succeeds(command(List.of("true")));
    }

    /** Command prefix for a server whose data folder is on this disk. */
    List<String> wrapper() {
        return mounted ? command(List.of()) : List.of("prlimit", "--fsize=" + (ROOM + 100_000) + ":unlimited");
    }

    /** Fills the disk almost completely. */
    void fill(RunningCharon charon) throws IOException {
        if (mounted) {
            Path ballast = ballast(charon);
            try (OutputStream out = Files.newOutputStream(ballast)) {
                byte[] chunk = new byte[10_000];
                while (ballast.toFile().getUsableSpace() > ROOM) {
                    out.write(chunk);
                }
            }
        }
    }

    /** Frees the space again. */
    void free(RunningCharon charon) throws IOException {
        if (mounted) {
            Files.delete(ballast(charon));
        } else if (!succeeds(List.of("prlimit", "--pid=" + charon.pid(), "--fsize=unlimited"))) {
            throw new IOException("The limit cannot be lifted.");
        }
    }

    /** Path as seen by the server process, the only one with this mount. */
    private Path ballast(RunningCharon charon) {
        return Path.of("/proc/" + charon.pid() + "/root" + folder.toAbsolutePath() + "/ballast");
    }

    private List<String> command(List<String> then) {
        List<String> mount = List.of(
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o mode=700,size=" + SIZE + " charon '" + folder.toAbsolutePath() + "' && exec \"$@\"",
                "sh");
        return java.util.stream.Stream.concat(mount.stream(), then.stream()).toList();
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
