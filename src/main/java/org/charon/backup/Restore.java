package org.charon.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.charon.box.DataFolder;

/** Restores a backup to the data folder, completely or not at all. */
final class Restore {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final DataFolder folder;
    private final Path previous;
    private final Path next;

    /** @param folder locked by the caller */
    Restore(DataFolder folder) {
        String now = LocalDateTime.now().format(TIME);
        this.folder = folder;
        this.previous = folder.file(ExcludedFiles.REPLACED + now);
        this.next = folder.file(ExcludedFiles.RESTORE + now);
    }

    /** Restores a backup and returns the time it was made. No failure changes the folder. */
    String from(Path file) throws IOException {
        FolderSwap.finish(folder);
        folder.inheritOwner(Files.createDirectory(next, folder.ownerOnly("rwx------")));
        try {
            String time = BackupArchive.unpack(file, folder, next);
            new FolderSwap(folder, previous, next).run();
            return time;
        } finally {
            delete(next);
            deleteIfEmpty(previous);
        }
    }

    /** Where the previous contents are, if there were any. */
    Optional<Path> previous() {
        return Optional.of(previous).filter(Files::exists);
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                if (all.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walked = Files.walk(folder)) {
            all = walked.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
