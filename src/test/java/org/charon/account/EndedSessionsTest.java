package org.charon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.charon.box.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndedSessionsTest {
    @TempDir
    Path dir;

    private Instant now = Instant.parse("2183-06-01T12:00:00Z");

    @Test
    void anEndedSessionStaysEndedOverARestart() {
        EndedSessions ended = open();
        assertThat(ended.contains("one")).isFalse();
        ended.add("one");
        ended.add("one");
        assertThat(ended.contains("one")).isTrue();
        assertThat(open().contains("one")).isTrue();
        assertThat(open().contains("two")).isFalse();
    }

    @Test
    void itIsRememberedForAsLongAsItsCookiesLive() throws IOException {
        open().add("one");
        now = now.plus(Duration.ofDays(7));
        EndedSessions ended = open();
        assertThat(ended.contains("one")).isTrue();
        now = now.plus(Duration.ofDays(1));
        ended.add("two");
        assertThat(ended.contains("one")).isFalse();
        assertThat(open().contains("two")).isTrue();
        assertThat(Files.readAllLines(dir.resolve(EndedSessions.FILE))).hasSize(1);
    }

    @Test
    void aLineThatWasCutOffEndsItsSessionAllTheSame() throws IOException {
        open().add("one");
        Files.writeString(dir.resolve(EndedSessions.FILE), "\ntwo 2183-06-0", StandardOpenOption.APPEND);
        EndedSessions ended = open();
        ended.add("three");
        assertThat(open().contains("one")).isTrue();
        assertThat(open().contains("two")).isTrue();
        assertThat(open().contains("three")).isTrue();
    }

    private EndedSessions open() {
        return new EndedSessions(new DataFolder(dir), Duration.ofDays(7), () -> now);
    }
}
