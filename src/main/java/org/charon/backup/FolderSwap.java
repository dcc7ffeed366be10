package org.charon.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.charon.box.DataFolder;

/**
 * Replaces the contents of the data folder. A failure is rolled back. An interruption, e.g. a power failure, is completed by
 * {@link #finish}, using a journal file that stays in the folder until the end.
 */
final class FolderSwap {
    /**
     * Journal: a line for the folder with the old contents, one for that with the new contents, and a third once the old contents
     * have been moved.
     */
    static final String NOTE = ExcludedFiles.RESTORE + "unfinished";

    private final DataFolder folder;
    private final Path aside;
    private final Path next;
    private final Deque<Path[]> moved = new ArrayDeque<>();

    /**
     * @param aside created for the old contents
     * @param next the new contents; empty afterwards
     */
    FolderSwap(DataFolder folder, Path aside, Path next) {
        this.folder = folder;
        this.aside = aside;
        this.next = next;
    }

    /** Completes an interrupted exchange, if there is one. */
    static void finish(DataFolder folder) throws IOException {
        Path note = folder.file(NOTE);
        if (Files.exists(note)) {
            List<String> lines = Files.readAllLines(note);
            FolderSwap cutOff = new FolderSwap(folder, folder.file(lines.get(0)), folder.file(lines.get(1)));
            cutOff.go(lines.size() > 2);
        }
    }

    /** @throws IOException if a file cannot be moved; everything was rolled back */
    void run() throws IOException {
        Files.createDirectory(aside, folder.ownerOnly("rwx------"));
        folder.adopt(aside);
        try {
            note("");
            go(false);
        } catch (IOException | RuntimeException e) {
            takeBack();
            Files.deleteIfExists(folder.file(NOTE));
            Files.deleteIfExists(aside);
            throw e;
        }
    }

    private void go(boolean allAside) throws IOException {
        if (!allAside) {
            move(folder.path(), aside);
            note("aside\n");
        }
        move(next, folder.path());
        Files.delete(folder.file(NOTE));
    }

    private void note(String more) {
        folder.write(NOTE, aside.getFileName() + "\n" + next.getFileName() + "\n" + more);
    }

    private void move(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> listed = Files.list(from)) {
            all = listed.filter(
                            path -> !ExcludedFiles.contains(path.getFileName().toString()))
                    .toList();
        }
        for (Path path : all) {
            Path place = to.resolve(path.getFileName());
            Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
            moved.push(new Path[] {path, place});
        }
    }

    private void takeBack() throws IOException {
        while (!moved.isEmpty()) {
            Path[] step = moved.pop();
            Files.move(step[1], step[0], StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
