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

/** The data folder, whose files are readable by their owner alone and never half written. */
@Singleton
public final class DataFolder {
    private final Path dir;

    @Inject
    DataFolder(DataSettings settings) {
        this(settings.dir());
    }

    /**
     * @param dir made if it is not there yet; one that is there keeps its permissions
     * @throws UncheckedIOException if it cannot be made
     */
    public DataFolder(Path dir) {
        this.dir = dir.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(this.dir)) {
                Files.createDirectories(this.dir.getParent());
                Files.createDirectory(this.dir, ownerOnly("rwx------"));
            }
        } catch (FileAlreadyExistsException madeMeanwhile) {
            if (!Files.isDirectory(this.dir)) {
                throw new UncheckedIOException(unusable(), madeMeanwhile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(unusable(), e);
        }
    }

    /**
     * @param name a file's name in the folder
     * @return its path, whether or not it exists
     */
    public Path file(String name) {
        return dir.resolve(name);
    }

    /** The folder itself. */
    public Path path() {
        return dir;
    }

    /**
     * Has a file belong to whom the folder belongs to: what a command of root leaves here, the server must be able to
     * read.
     *
     * @param path in the folder
     */
    public void adopt(Path path) {
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
        } catch (IOException notOursToGive) {
            // Only root can give a file away; somebody else who may write here has arranged for it.
        }
    }

    /** What makes a file, or with {@code rwx------} a folder, its owner's alone, where the drive knows of owners. */
    public FileAttribute<?>[] ownerOnly(String permissions) {
        Set<String> views = dir.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * Replaces a file as a whole: a reader, or a start after a power cut, finds the old text or the new one.
     *
     * @param name a file's name in the folder
     * @param text what it holds from now on
     * @throws UncheckedIOException if it cannot be written; the old file is then still there
     */
    public void write(String name, String text) {
        try {
            Path draft = Files.createTempFile(dir, name, ".draft", ownerOnly("rw-------"));
            try {
                store(draft, text, StandardOpenOption.TRUNCATE_EXISTING);
                adopt(draft);
                Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write " + file(name) + "; make its folder writable, or free some space on its disk.", e);
        }
    }

    /**
     * Adds a line to a file, which is made if need be; the line is on disk when this returns.
     *
     * @param name a file's name in the folder
     * @param line without its end
     * @throws UncheckedIOException if it cannot be written
     */
    public void append(String name, String line) {
        try {
            try {
                adopt(Files.createFile(file(name), ownerOnly("rw-------")));
            } catch (FileAlreadyExistsException madeEarlier) {
                // Then there is a file to append to.
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
