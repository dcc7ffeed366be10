package org.charon.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path dir;

    @Test
    void isCreatedForItsOwnerOnly() throws IOException {
        DataFolder folder = new DataFolder(dir.resolve("deep/data"));
        assertThat(permissions(dir.resolve("deep/data"))).isEqualTo("rwx------");
        folder.write("a", "1");
        folder.append("b", "2");
        assertThat(permissions(folder.file("a"))).isEqualTo("rw-------");
        assertThat(permissions(folder.file("b"))).isEqualTo("rw-------");
    }

    @Test
    void keepsThePermissionsOfAnExistingFolder() throws IOException {
        Path there = Files.createDirectory(dir.resolve("there"));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxr-xr-x"));
        new DataFolder(there);
        assertThat(permissions(there)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void replacesAndAppends() {
        DataFolder folder = new DataFolder(dir);
        folder.write("a", "a long first text");
        folder.write("a", "short");
        folder.append("a", "!");
        folder.append("a", "?");
        assertThat(folder.file("a")).hasContent("short!\n?\n");
        assertThat(dir).isDirectoryContaining("glob:**/a").isDirectoryNotContaining("glob:**.draft");
    }

    @Test
    void explainsWhyItCannotBeCreated() throws IOException {
        Path file = Files.createFile(dir.resolve("file"));
        assertThatThrownBy(() -> new DataFolder(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("set charon.data.dir");
        assertThatThrownBy(() -> new DataFolder(file.resolve("below"))).hasMessageContaining("set charon.data.dir");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
