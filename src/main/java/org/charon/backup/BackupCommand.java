package org.charon.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.charon.box.DataFolder;
import org.charon.box.FolderLock;

/** Command line for backing up and restoring the data folder. A backup works with or without a running server. */
public final class BackupCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int INVALID_ARGUMENTS = 2;

    private final Supplier<Path> dir;
    private final PrintStream out;
    private final PrintStream err;

    /** @param dir path of the data folder, only evaluated once the arguments are valid */
    BackupCommand(Supplier<Path> dir, PrintStream out, PrintStream err) {
        this.dir = dir;
        this.out = out;
        this.err = err;
    }

    /** Uses standard output and error. */
    public static BackupCommand onTerminal(Supplier<Path> dir) {
        return new BackupCommand(dir, System.out, System.err);
    }

    /** Runs {@code backup FILE} or {@code restore FILE}; exit code 0 done, 1 failed, 2 invalid arguments. */
    public int run(String... args) {
        if (args.length != 2 || args[1].isBlank()) {
            err.println("Use: backup FILE, or restore FILE.");
            return INVALID_ARGUMENTS;
        }
        try {
            Path file = Path.of(args[1]).toAbsolutePath().normalize();
            if (args[0].equals("backup")) {
                backup(file);
            } else {
                restore(file);
            }
            return DONE;
        } catch (BackupException | UncheckedIOException refused) {
            err.println(refused.getMessage());
        } catch (InvalidPathException noPath) {
            err.println(args[1] + " cannot be the name of a file; choose another.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("Interrupted; nothing was done.");
        }
        return FAILED;
    }

    private void backup(Path file) throws InterruptedException {
        Path source = dir.get().toAbsolutePath().normalize();
        if (!Files.isDirectory(source)) {
            throw new BackupException("There is no data folder " + source
                    + "; set charon.data.dir (CHARON_DATA_DIR) to the one to back up.");
        }
        DataFolder folder = new DataFolder(source);
        if (file.startsWith(folder.path())) {
            throw new BackupException(file + " is in the data folder itself; choose a place outside of it.");
        }
        if (Files.isDirectory(file)) {
            throw new BackupException(file + " is a folder; add the name of a file.");
        }
        Path part = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, folder.ownerOnly("rw-------"));
            try {
                write(folder, part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new BackupException(
                    "The backup cannot be written to %s (%s); make that folder writable, or free some space."
                            .formatted(file, reason(e)),
                    e);
        }
        out.println("Wrote " + file + ". Keep it as you keep passwords: it holds messages, accounts and logins.");
    }

    private static void write(DataFolder folder, Path part) throws IOException, InterruptedException {
        Optional<FolderLock> lock = FolderLock.take(folder);
        if (lock.isEmpty()) {
            copy(new ServerBackupClient(folder), part);
            return;
        }
        try {
            FolderSwap.finish(folder);
            if (!Files.exists(folder.file(DatabaseFile.NAME)) && !Files.exists(folder.file("users.properties"))) {
                throw new BackupException("There is nothing of Charon's in " + folder.path()
                        + "; set charon.data.dir (CHARON_DATA_DIR) to the folder to back up.");
            }
            BackupArchive.write(folder, new DatabaseFile(folder.path())::copy, part);
        } catch (SQLException damaged) {
            throw new BackupException(
                    "The database in %s cannot be read (%s). Restore an earlier backup, or move charon.mv.db away."
                            .formatted(folder.path(), damaged.getMessage()),
                    damaged);
        } finally {
            lock.get().close();
        }
    }

    private static void copy(ServerBackupClient client, Path part) throws IOException, InterruptedException {
        Path archive = client.await();
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            Files.copy(archive, java.nio.channels.Channels.newOutputStream(channel));
            channel.force(true);
        } finally {
            Files.deleteIfExists(archive);
        }
    }

    private void restore(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BackupException("There is no file " + file + "; give the path of a backup.");
        }
        DataFolder folder = new DataFolder(dir.get());
        FolderLock lock = FolderLock.take(folder)
                .orElseThrow(() -> new BackupException("Charon is running on the data folder " + folder.path()
                        + "; stop it, and restore then. Nothing was changed."));
        try {
            Restore restore = new Restore(folder);
            String time = restore.from(file);
            out.println("Restored the backup of " + time + " to " + folder.path() + ".");
            restore.previous()
                    .ifPresent(previous ->
                            out.println("What was there before is in " + previous + "; delete it when all is well."));
        } catch (IOException e) {
            throw new BackupException(
                    "The backup cannot be restored to %s (%s); make the folder writable, or free some space. It is as it was."
                            .formatted(folder.path(), reason(e)),
                    e);
        } finally {
            lock.close();
        }
    }

    private static String reason(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.toString();
    }
}
