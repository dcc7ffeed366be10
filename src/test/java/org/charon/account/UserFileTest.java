package org.charon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.charon.box.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserFileTest {
    @TempDir
    Path dir;

    private UserFile file;

    @BeforeEach
    void open() {
        file = new UserFile(new DataFolder(dir));
    }

    @Test
    void anEmptyFolderHasNoUsers() {
        assertThat(file.all()).isEmpty();
        assertThat(file.find("gm")).isEmpty();
    }

    @Test
    void anAddedUserIsFound() {
        file.add(user("ripley"));
        file.add(new User("gm", Set.of("gm"), "$2a$10$x"));
        assertThat(file.find("ripley")).contains(user("ripley"));
        assertThat(file.all()).extracting(User::name).containsExactly("gm", "ripley");
        assertThat(new UserFile(new DataFolder(dir)).find("gm").orElseThrow().roles())
                .containsExactly("gm");
    }

    @Test
    void theFilesHaveTheFormatOfAPropertiesRealm() throws IOException {
        file.add(user("ripley"));
        assertThat(dir.resolve("users.properties")).hasContent("ripley=$2a$10$hash/of.ripley");
        assertThat(dir.resolve("roles.properties")).hasContent("ripley=player");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("users.properties"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("roles.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void editsByHandAreSeenAndKept() throws IOException {
        file.add(user("ripley"));
        Files.writeString(dir.resolve("users.properties"), "# K\u00f6ln\nash: h1\n", StandardOpenOption.APPEND);
        Files.writeString(dir.resolve("roles.properties"), "ash = player , gm\n", StandardOpenOption.APPEND);
        assertThat(file.find("ash")).contains(new User("ash", Set.of("player", "gm"), "h1"));

        assertThat(file.remove("ripley")).isTrue();
        assertThat(file.all()).extracting(User::name).containsExactly("ash");
        assertThat(Files.readAllLines(dir.resolve("users.properties"))).last().isEqualTo("ash: h1");
    }

    @Test
    void aUserWithoutARoleHasNone() throws IOException {
        Files.writeString(dir.resolve("users.properties"), "ash=h1\n");
        assertThat(file.find("ash").orElseThrow().roles()).isEmpty();
    }

    @Test
    void removingAnUnknownUserDoesNothing() {
        assertThat(file.remove("ripley")).isFalse();
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void aNameIsUnique() {
        file.add(user("ripley"));
        assertThatThrownBy(() -> file.add(user("ripley"))).hasMessageContaining("There is a user ripley already");
        file.add(user("Ripley"));
        assertThat(file.all()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a=b", "a~b", "a:b", "#a", "\u00e9", "a\nb", "../x"})
    void aNameThatIsNotAllowedIsRefused(String name) {
        assertThatThrownBy(() -> file.add(user(name))).hasMessageContaining("is not allowed");
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void aNameHasAtMost64Characters() {
        file.add(user("x".repeat(64)));
        assertThatThrownBy(() -> file.add(user("x".repeat(65)))).hasMessageContaining("is not allowed");
    }

    @Test
    void aBrokenFileHasNoUsers() throws IOException {
        Files.writeString(dir.resolve("users.properties"), "ripley=\\uZZZZ\n");
        assertThat(file.all()).isEmpty();
    }

    private static User user(String name) {
        return new User(name, Set.of("player"), "$2a$10$hash/of." + name);
    }
}
