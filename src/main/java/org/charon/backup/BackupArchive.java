package org.charon.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.charon.box.DataFolder;

/**
 * A backup: a ZIP archive of the data folder with a marker as its first entry. Includes the session key and the ended sessions,
 * so that sessions continue on another machine; the file is therefore as confidential as the folder.
 */
final class BackupArchive {
    private static final String MARKER = "charon-backup";
    private static final String FORMAT = "Charon backup, format 1, made ";

    private BackupArchive() {}

    /** Copies the database into a ZIP archive with one entry. */
    @FunctionalInterface
    interface DatabaseCopy {
        /** @param file overwritten */
        void to(String file) throws SQLException;
    }

    /** Writes a backup to an existing, empty file. */
    static void write(DataFolder folder, DatabaseCopy database, Path file) throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                ZipOutputStream out = new ZipOutputStream(java.nio.channels.Channels.newOutputStream(channel))) {
            out.putNextEntry(new ZipEntry(MARKER));
            out.write((FORMAT + Instant.now().truncatedTo(ChronoUnit.SECONDS)).getBytes(StandardCharsets.UTF_8));
            if (Files.exists(folder.file(DatabaseFile.NAME))) {
                writeDatabase(folder, database, out);
            }
            for (Path source : files(folder)) {
                String name = folder.path().relativize(source).toString().replace('\\', '/');
                out.putNextEntry(new ZipEntry(name));
                Files.copy(source, out);
            }
            out.finish();
            channel.force(true);
        }
    }

    private static void writeDatabase(DataFolder folder, DatabaseCopy database, ZipOutputStream out)
            throws IOException, SQLException {
        Path copy = Files.createFile(
                folder.file(ExcludedFiles.BACKUP + UUID.randomUUID() + ".database"), folder.ownerOnly("rw-------"));
        try {
            database.to(copy.toString());
            try (ZipInputStream in = new ZipInputStream(Files.newInputStream(copy))) {
                if (in.getNextEntry() == null) {
                    throw new IOException("The database has no file.");
                }
                out.putNextEntry(new ZipEntry(DatabaseFile.NAME));
                in.transferTo(out);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** All other files, including the sample campaign; no symbolic links. */
    private static List<Path> files(DataFolder folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder.path())) {
            return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> {
                        String top = folder.path().relativize(path).getName(0).toString();
                        return !top.equals(DatabaseFile.NAME) && !ExcludedFiles.contains(top);
                    })
                    .sorted()
                    .toList();
        }
    }

    /**
     * Extracts a backup to an empty folder, verifies its checksums and database, and returns the time of the backup.
     *
     * @throws BackupException if the file is not a backup or is damaged
     */
    static String unpack(Path file, DataFolder folder, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String marker = marker(file, zip);
            for (ZipEntry entry : zip.stream().toList()) {
                if (!entry.getName().equals(MARKER)) {
                    unpack(file, zip, entry, folder, target);
                }
            }
            if (!Files.exists(target.resolve(DatabaseFile.NAME)) && !Files.exists(target.resolve("users.properties"))) {
                throw new BackupException(file + " holds neither messages nor accounts; choose another backup.");
            }
            checkDatabase(file, target);
            return marker.substring(FORMAT.length());
        } catch (java.util.zip.ZipException broken) {
            throw new BackupException(file + " is no backup of Charon, or damaged; choose another.", broken);
        }
    }

    private static String marker(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MARKER);
        String marker = "";
        if (entry != null) {
            try (InputStream in = zip.getInputStream(entry)) {
                marker = new String(in.readNBytes(200), StandardCharsets.UTF_8);
            }
        }
        if (!marker.startsWith(FORMAT)) {
            throw new BackupException(
                    file + " is no backup that this Charon reads; choose another, or use the Charon that wrote it.");
        }
        return marker;
    }

    private static void unpack(Path file, ZipFile zip, ZipEntry entry, DataFolder folder, Path target)
            throws IOException {
        Path place = target.resolve(entry.getName()).normalize();
        if (!place.startsWith(target) || place.equals(target) || ExcludedFiles.contains(top(target, place))) {
            throw new BackupException(file + " holds a file of the name " + entry.getName()
                    + ", which no backup of Charon does; choose another.");
        }
        makeFolders(folder, target, place.getParent());
        CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
        Files.createFile(place, folder.ownerOnly("rw-------"));
        try (in;
                FileChannel channel = FileChannel.open(place, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            for (int n = in.read(buffer.array()); n >= 0; n = in.read(buffer.array())) {
                for (buffer.clear().limit(n); buffer.hasRemaining(); ) {
                    channel.write(buffer);
                }
            }
            channel.force(true);
        }
        if (in.getChecksum().getValue() != entry.getCrc()) {
            throw new BackupException(file + " is damaged at " + entry.getName() + "; choose another backup.");
        }
        folder.inheritOwner(place);
    }

    private static String top(Path target, Path place) {
        return target.relativize(place).getName(0).toString();
    }

    private static void makeFolders(DataFolder folder, Path target, Path wanted) throws IOException {
        if (!wanted.equals(target) && !Files.isDirectory(wanted)) {
            makeFolders(folder, target, wanted.getParent());
            folder.inheritOwner(Files.createDirectory(wanted, folder.ownerOnly("rwx------")));
        }
    }

    private static void checkDatabase(Path file, Path target) throws IOException {
        DatabaseFile database = new DatabaseFile(target);
        try {
            if (database.exists()) {
                database.check();
            }
        } catch (SQLException damaged) {
            throw new BackupException(
                    "The messages in " + file + " cannot be read (" + damaged.getMessage()
                            + "); choose another backup.",
                    damaged);
        }
        Files.deleteIfExists(target.resolve("charon.trace.db"));
    }
}
