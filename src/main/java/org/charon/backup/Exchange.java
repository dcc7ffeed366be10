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
 * Puts one state of the data folder in the place of another. What fails halfway is taken back; what is cut off halfway, by a
 * power cut, is carried on by {@link #finish}, for which a note stays in the folder until all is done.
 */
final class Exchange {
    /** Two lines: what is put aside where, and what takes its place; a third once all is aside. */
    static final String NOTE = PassingFiles.RESTORE + "unfinished";

    private final DataFolder folder;
    private final Path aside;
    private final Path next;
    private final Deque<Path[]> moved = new ArrayDeque<>();

    /**
     * @param folder the data folder
     * @param aside where its present state goes; made for it
     * @param next its next state; empty afterwards
     */
    Exchange(DataFolder folder, Path aside, Path next) {
        this.folder = folder;
        this.aside = aside;
        this.next = next;
    }

    /**
     * Carries on with an exchange that was cut off, if there is one.
     *
     * @throws IOException if that cannot be done either
     */
    static void finish(DataFolder folder) throws IOException {
        Path note = folder.file(NOTE);
        if (Files.exists(note)) {
            List<String> lines = Files.readAllLines(note);
            Exchange cutOff = new Exchange(folder, folder.file(lines.get(0)), folder.file(lines.get(1)));
            cutOff.go(lines.size() > 2);
        }
    }

    /**
     * @throws IOException if something cannot be moved; everything is where it was then
     */
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
                            path -> !PassingFiles.contains(path.getFileName().toString()))
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
