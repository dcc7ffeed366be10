package org.charon.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.charon.box.DataFolder;
import org.charon.box.FolderLock;
import org.h2.Driver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
    @TempDir
    Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path data;
    private Path file;

    @BeforeEach
    void createFolders() {
        data = dir.resolve("data");
        file = dir.resolve("charon.backup");
    }

    @Test
    void aBackupIsRestoredToAnotherFolder() throws Exception {
        fill("the airlock is open");
        assertThat(run("backup", file.toString())).isZero();
        assertThat(text(out)).startsWith("Wrote " + file);
        assertThat(permissions(file)).isEqualTo("rw-------");

        data = dir.resolve("elsewhere");
        assertThat(run("restore", file.toString())).isZero();
        assertThat(message()).isEqualTo("the airlock is open");
        assertThat(data.resolve("users.properties")).hasContent("ripley=hash");
        assertThat(data.resolve("session.key")).hasContent("key");
        assertThat(data.resolve("ended-sessions")).hasContent("one 2183-06-01T12:00:00Z");
        assertThat(data.resolve("sample-campaign/galaxy/mine.yaml")).hasContent("name: Mine");
        assertThat(permissions(data.resolve("users.properties"))).isEqualTo("rw-------");
        assertThat(names(data))
                .containsExactlyInAnyOrder(
                        "charon.lock",
                        "charon.mv.db",
                        "ended-sessions",
                        "sample-campaign",
                        "session.key",
                        "users.properties");
        assertThat(text(out)).doesNotContain("before");
    }

    @Test
    void theFormerContentsAreKept() throws Exception {
        fill("first");
        run("backup", file.toString());
        Files.writeString(data.resolve("users.properties"), "ash=other");
        Files.writeString(data.resolve("new"), "made since");

        assertThat(run("restore", file.toString())).isZero();
        assertThat(data.resolve("users.properties")).hasContent("ripley=hash");
        assertThat(data.resolve("new")).doesNotExist();
        String aside = names(data).stream()
                .filter(name -> name.startsWith("before-restore-"))
                .findFirst()
                .orElseThrow();
        assertThat(text(out)).contains(data.resolve(aside).toString());
        assertThat(data.resolve(aside).resolve("users.properties")).hasContent("ash=other");
        assertThat(data.resolve(aside).resolve("new")).hasContent("made since");
        assertThat(data.resolve(aside).resolve("charon.mv.db")).exists();

        run("backup", file.toString());
        data = dir.resolve("elsewhere");
        run("restore", file.toString());
        assertThat(names(data)).as("what was put aside is in no later backup").noneMatch(name -> name.equals(aside));
    }

    @Test
    void aBackupReplacesAnExistingFile() throws Exception {
        fill("first");
        Files.writeString(file, "an older backup");
        assertThat(run("backup", file.toString())).isZero();
        assertThat(names(dir)).containsExactlyInAnyOrder("data", "charon.backup");
        data = dir.resolve("elsewhere");
        assertThat(run("restore", file.toString())).isZero();
    }

    @Test
    void aRestoreIsRefusedWhileTheServerRuns() throws Exception {
        fill("first");
        run("backup", file.toString());
        FolderLock server = FolderLock.take(new DataFolder(data)).orElseThrow();
        Files.writeString(data.resolve("users.properties"), "ash=other");
        assertFails("Charon is running", "restore", file.toString());
        assertThat(data.resolve("users.properties")).hasContent("ash=other");
        server.close();
        assertThat(run("restore", file.toString())).isZero();
    }

    @Test
    void anInvalidBackupChangesNothing() throws Exception {
        fill("first");
        run("backup", file.toString());
        byte[] good = Files.readAllBytes(file);
        List<String> before = names(data);

        assertFails("no file", "restore", dir.resolve("nowhere").toString());
        assertFails("is no backup", "restore", write("hello".getBytes(StandardCharsets.UTF_8)));
        for (int length : new int[] {0, 1, good.length / 2, good.length - 1}) {
            assertFails("is no backup", "restore", write(java.util.Arrays.copyOf(good, length)));
        }
        // Within the compressed database, which is by far the largest entry.
        byte[] bent = good.clone();
        bent[good.length / 3] ^= 0x55;
        assertFails("", "restore", write(bent));
        assertFails("no backup that this Charon reads", "restore", zip("other", "charon.mv.db", "x"));
        assertFails(
                "cannot be read", "restore", zip("Charon backup, format 1, made then", "charon.mv.db", "no database"));
        for (String name : List.of("../outside", "/etc/outside", "a/../../outside", "charon.lock")) {
            assertFails("which no backup", "restore", zip("Charon backup, format 1, made then", name, "x"));
        }
        assertFails("neither messages nor", "restore", zip("Charon backup, format 1, made then", "notes", "x"));

        assertThat(names(data)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(names(dir)).doesNotContain("outside");
        assertThat(message()).isEqualTo("first");
        assertThat(data.resolve("users.properties")).hasContent("ripley=hash");
    }

    @Test
    void explainsRefusals() throws Exception {
        assertFails("no data folder", "backup", file.toString());
        assertThat(data).doesNotExist();
        Files.createDirectory(data);
        assertFails("nothing of Charon's", "backup", file.toString());
        fill("first");
        assertFails(
                "in the data folder itself",
                "backup",
                data.resolve("backup.zip").toString());
        assertFails("is a folder", "backup", dir.toString());
        assertFails("cannot be written", "backup", dir.resolve("missing/file").toString());
        Files.writeString(data.resolve("charon.mv.db"), "no database");
        assertFails("cannot be read", "backup", file.toString());
        assertThat(names(dir)).containsExactly("data");
    }

    @Test
    void invalidArgumentsChangeNothing() {
        for (String[] args : new String[][] {{"backup"}, {"restore"}, {"backup", "a", "b"}, {"backup", ""}}) {
            assertThat(run(args)).isEqualTo(2);
        }
        assertThat(text(err)).contains("backup FILE");
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void anInterruptedRestoreIsCompletedFromEveryStep() throws Exception {
        for (boolean allAside : new boolean[] {false, true}) {
            DataFolder folder = new DataFolder(dir.resolve("cut-" + allAside));
            Path aside = Files.createDirectory(folder.file("before-restore-1"));
            Path next = Files.createDirectory(folder.file("restore-1"));
            folder.write("restore-unfinished", "before-restore-1\nrestore-1\n" + (allAside ? "aside\n" : ""));
            Files.writeString(aside.resolve("a"), "old");
            Files.writeString(allAside ? aside.resolve("b") : folder.file("b"), "old");
            Files.writeString(allAside ? folder.file("a") : next.resolve("a"), "new");
            Files.writeString(next.resolve("c"), "new");

            FolderSwap.finish(folder);
            assertThat(names(folder.path())).containsExactlyInAnyOrder("a", "c", "before-restore-1", "restore-1");
            assertThat(folder.file("a")).hasContent("new");
            assertThat(names(aside)).containsExactlyInAnyOrder("a", "b");
            assertThat(aside.resolve("a")).hasContent("old");
        }
    }

    @Test
    void aFailedRestoreIsRolledBack() throws Exception {
        DataFolder folder = new DataFolder(data);
        folder.write("a", "old");
        Path gone = folder.file("restore-1");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> new FolderSwap(folder, folder.file("before-restore-1"), gone).run()))
                .isInstanceOf(IOException.class);
        assertThat(names(data)).containsExactly("a");
    }

    private void fill(String message) throws Exception {
        DataFolder folder = new DataFolder(data);
        folder.write("users.properties", "ripley=hash");
        folder.write("session.key", "key");
        folder.write("ended-sessions", "one 2183-06-01T12:00:00Z");
        Files.createDirectories(folder.file("sample-campaign/galaxy"));
        Files.writeString(folder.file("sample-campaign/galaxy/mine.yaml"), "name: Mine");
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            statement.execute("create table message (content varchar(100))");
            statement.execute("create table message_recipient (username varchar(64))");
            statement.execute("create table canned_reply (text varchar(100))");
            statement.execute("insert into message values ('" + message + "')");
        }
    }

    private String message() throws SQLException {
        try (Connection connection = connect(";IFEXISTS=TRUE");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select content from message")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect(String settings) throws SQLException {
        return new Driver().connect("jdbc:h2:file:" + data.resolve("charon") + settings, new Properties());
    }

    private String write(byte[] content) throws IOException {
        return Files.write(dir.resolve("bad"), content).toString();
    }

    private String zip(String mark, String name, String content) throws IOException {
        Path bad = dir.resolve("bad");
        try (OutputStream raw = Files.newOutputStream(bad);
                ZipOutputStream zip = new ZipOutputStream(raw)) {
            zip.putNextEntry(new ZipEntry("charon-backup"));
            zip.write(mark.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bad.toString();
    }

    private void assertFails(String words, String... args) {
        err.reset();
        assertThat(run(args)).as(words).isEqualTo(1);
        assertThat(text(err)).contains(words).doesNotContain("\tat ");
    }

    private int run(String... args) {
        out.reset();
        return new BackupCommand(
                        () -> data,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
