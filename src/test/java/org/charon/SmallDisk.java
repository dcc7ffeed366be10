package org.charon;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A disk of a few megabytes for a data folder, which can be full. It is a real file system in memory, seen by the one process that is
 * started on it; where this machine lets nobody mount one, no file of that process may grow beyond a size instead.
 */
final class SmallDisk {
    private static final int SIZE = 24 << 20;
    /** What is left when something else has filled it: the database begins with some 30 kB and needs more with each message. */
    private static final int ROOM = 300_000;

    private final Path folder;
    private final boolean mounted;

    /**
     * @param folder where it is to be; made if it is not there
     */
    SmallDisk(Path folder) {
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mounted = succeeds(command(List.of("true")));
    }

    /** The program and its arguments that a server's command line is put behind, so that its data folder is this disk. */
    List<String> wrapper() {
        return mounted ? command(List.of()) : List.of("prlimit", "--fsize=" + (ROOM + 100_000) + ":unlimited");
    }

    /** Lets something else take nearly all of it. */
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

    /** Makes room again. */
    void free(RunningCharon charon) throws IOException {
        if (mounted) {
            Files.delete(ballast(charon));
        } else if (!succeeds(List.of("prlimit", "--pid=" + charon.pid(), "--fsize=unlimited"))) {
            throw new IOException("The limit cannot be lifted.");
        }
    }

    /** The disk as its process sees it: nobody else does. */
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
