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
    /** Journal: names of the folders with the old and the new contents; a third line once the old contents have been moved. */
    static final String JOURNAL = ExcludedFiles.RESTORE + "unfinished";

    private final DataFolder folder;
    private final Path previous;
    private final Path next;
    private final Deque<Path[]> moved = new ArrayDeque<>();

    FolderSwap(DataFolder folder, Path previous, Path next) {
        this.folder = folder;
        this.previous = previous;
        this.next = next;
    }

    /** Completes an interrupted exchange, if there is one. */
    static void finish(DataFolder folder) throws IOException {
        Path journal = folder.file(JOURNAL);
        if (Files.exists(journal)) {
            List<String> lines = Files.readAllLines(journal);
            FolderSwap interrupted = new FolderSwap(folder, folder.file(lines.get(0)), folder.file(lines.get(1)));
            interrupted.proceed(lines.size() > 2);
        }
    }

    /** @throws IOException if a file cannot be moved; everything was rolled back */
    void run() throws IOException {
        Files.createDirectory(previous, folder.ownerOnly("rwx------"));
        folder.inheritOwner(previous);
        try {
            writeJournal("");
            proceed(false);
        } catch (IOException | RuntimeException e) {
            rollBack();
            Files.deleteIfExists(folder.file(JOURNAL));
            Files.deleteIfExists(previous);
            throw e;
        }
    }

    private void proceed(boolean oldMoved) throws IOException {
        if (!oldMoved) {
            move(folder.path(), previous);
            writeJournal("aside\n");
        }
        move(next, folder.path());
        Files.delete(folder.file(JOURNAL));
    }

    private void writeJournal(String more) {
        folder.write(JOURNAL, previous.getFileName() + "\n" + next.getFileName() + "\n" + more);
    }

    private void move(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> listed = Files.list(from)) {
            all = listed.filter(
                            path -> !ExcludedFiles.contains(path.getFileName().toString()))
                    .toList();
        }
        for (Path path : all) {
            Path target = to.resolve(path.getFileName());
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
            moved.push(new Path[] {path, target});
        }
    }

    private void rollBack() throws IOException {
        while (!moved.isEmpty()) {
            Path[] step = moved.pop();
            Files.move(step[1], step[0], StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
