package org.charon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.charon.box.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndedSessionsTest {
    @TempDir
    Path dir;

    private Instant now = Instant.parse("2183-06-01T12:00:00Z");

    @Test
    void anEndedSessionStaysEndedAfterARestart() {
        EndedSessions ended = open();
        assertThat(ended.contains("one")).isFalse();
        ended.add("one");
        ended.add("one");
        assertThat(ended.contains("one")).isTrue();
        assertThat(open().contains("one")).isTrue();
        assertThat(open().contains("two")).isFalse();
    }

    @Test
    void aWrongClockDoesNotReviveASession() {
        EndedSessions ended = open();
        ended.add("one");
        now = now.plus(Duration.ofDays(4000));
        ended.add("two");
        assertThat(open().contains("one")).isTrue();
        now = now.minus(Duration.ofDays(9000));
        ended.add("three");
        for (String session : List.of("one", "two", "three")) {
            assertThat(ended.contains(session)).isTrue();
            assertThat(open().contains(session)).isTrue();
        }
    }

    @Test
    void memoryIsBounded() throws IOException {
        EndedSessions ended = open();
        for (int i = 0; i < EndedSessions.MIN_KEPT; i++) {
            ended.add("old" + i);
        }
        now = now.plus(Duration.ofDays(7));
        ended.add("young");
        assertThat(ended.contains("old0")).as("its cookies may still be good").isTrue();
        now = now.plus(Duration.ofDays(1));
        ended.add("new");
        assertThat(Files.readAllLines(dir.resolve(EndedSessions.FILE))).hasSize(2);
        assertThat(open().contains("young")).isTrue();
        assertThat(open().contains("new")).isTrue();
    }

    @Test
    void aLogoutThatCannotBeStoredIsValidAndStoredLater() throws IOException {
        EndedSessions ended = open();
        // A folder in place of the file makes it unwritable, even for root.
        Path inTheWay = Files.createDirectory(dir.resolve(EndedSessions.FILE));
        ended.add("one");
        assertThat(ended.contains("one")).isTrue();
        Files.delete(inTheWay);
        ended.add("two");
        assertThat(open().contains("one")).isTrue();
        assertThat(open().contains("two")).isTrue();
    }

    @Test
    void anIncompleteLineStillEndsItsSession() throws IOException {
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
