package org.charon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.charon.box.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTest {
    @TempDir
    Path dir;

    private Optional<String> typed = Optional.of("Jones the cat");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void addsAPlayer() {
        assertThat(run("user", "add", "ripley")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("Added the player ripley.");
        User ripley = new UserFile(new DataFolder(dir)).find("ripley").orElseThrow();
        assertThat(ripley.roles()).containsExactly("player");
        assertThat(Password.matches("Jones the cat", ripley.hash())).isTrue();
        assertThat(run("user", "list")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("ripley (player)");
    }

    @Test
    void generatesAPasswordIfNoneIsEntered() {
        typed = Optional.of("");
        assertThat(run("user", "add", "ripley")).isZero();
        String shown = out.toString(StandardCharsets.UTF_8).replaceAll("(?s).*password (\\w+)[.].*", "$1");
        User ripley = new UserFile(new DataFolder(dir)).find("ripley").orElseThrow();
        assertThat(Password.matches(shown, ripley.hash())).isTrue();
    }

    @Test
    void explainsRefusals() {
        run("user", "add", "ripley");
        assertFails("already", "user", "add", "ripley");
        assertFails("is not allowed", "user", "add", "el len");
        assertFails("game master", "user", "add", "gm");
        assertFails("no user ash", "user", "remove", "ash");
        typed = Optional.empty();
        assertFails("differ", "user", "add", "ash");
        typed = Optional.of("x".repeat(73));
        assertFails("too long", "user", "add", "ash");
        assertThat(new UserFile(new DataFolder(dir)).all()).hasSize(1);
    }

    @Test
    void removes() {
        run("user", "add", "ripley");
        assertThat(run("user", "remove", "ripley")).isZero();
        assertThat(new UserFile(new DataFolder(dir)).all()).isEmpty();
    }

    @Test
    void invalidArgumentsChangeNothing() {
        for (String[] args :
                new String[][] {{"user"}, {"user", "add"}, {"user", "add", "a", "b"}, {"user", "sing", "a"}}) {
            assertThat(run(args)).isEqualTo(2);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("user add NAME");
        assertThat(dir).isEmptyDirectory();
    }

    private void assertFails(String words, String... args) {
        err.reset();
        assertThat(run(args)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(words);
    }

    private int run(String... args) {
        return new UserCommand(
                        () -> new DataFolder(dir),
                        () -> typed,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
    }
}
