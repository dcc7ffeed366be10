package org.charon.box;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** The data folder. Its files are readable by their owner only and are written atomically. */
@Singleton
public final class DataFolder {
    private final Path dir;

    @Inject
    DataFolder(DataSettings settings) {
        this(settings.dir());
    }

    /** Opens the folder, creating it if it is missing; an existing folder keeps its permissions. */
    public DataFolder(Path dir) {
        this.dir = dir.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(this.dir)) {
                Files.createDirectories(this.dir.getParent());
                Files.createDirectory(this.dir, ownerOnly("rwx------"));
            }
        } catch (FileAlreadyExistsException exists) {
            if (!Files.isDirectory(this.dir)) {
                throw new UncheckedIOException(unusable(), exists);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(unusable(), e);
        }
    }

    /** Path of a file in the folder, which need not exist. */
    public Path file(String name) {
        return dir.resolve(name);
    }

    /** Path of the folder. */
    public Path path() {
        return dir;
    }

    /** Gives a file the owner of the folder, so that the server can read what a command run by root created. */
    public void inheritOwner(Path path) {
        PosixFileAttributeView file =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        try {
            if (file != null) {
                PosixFileAttributes own = Files.readAttributes(dir, PosixFileAttributes.class);
                if (!file.readAttributes().owner().equals(own.owner())) {
                    file.setGroup(own.group());
                    file.setOwner(own.owner());
                }
            }
        } catch (IOException notPermitted) {
            // Only root may change owners. Other users with write access must ensure that the server can read their
            // files.
        }
    }

    /** Attributes for a new file ({@code rw-------}) or folder ({@code rwx------}); empty without POSIX permissions. */
    public FileAttribute<?>[] ownerOnly(String permissions) {
        Set<String> views = dir.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Replaces a file atomically, even in case of a power failure. If this fails, the old file is unchanged. */
    public void write(String name, String text) {
        try {
            Path temporary = Files.createTempFile(dir, name, ".draft", ownerOnly("rw-------"));
            try {
                store(temporary, text, StandardOpenOption.TRUNCATE_EXISTING);
                inheritOwner(temporary);
                Files.move(temporary, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write " + file(name) + "; make its folder writable, or free some space on its disk.", e);
        }
    }

    /** Appends a line to a file, creating the file if necessary; flushed to disk when this returns. */
    public void append(String name, String line) {
        try {
            try {
                inheritOwner(Files.createFile(file(name), ownerOnly("rw-------")));
            } catch (FileAlreadyExistsException exists) {
                // The file exists already.
            }
            store(file(name), line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write " + file(name) + "; make it writable, or free some space on its disk.", e);
        }
    }

    private static void store(Path file, String text, StandardOpenOption how) throws IOException {
        try (FileChannel out = FileChannel.open(file, EnumSet.of(StandardOpenOption.WRITE, how))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    private String unusable() {
        return "The data folder " + dir + " cannot be made; set charon.data.dir to a folder that can.";
    }
}
