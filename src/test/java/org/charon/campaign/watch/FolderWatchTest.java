package org.charon.campaign.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.charon.campaign.Campaign;
import org.charon.campaign.CampaignReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows a folder step by step, with the looks made by hand. */
class FolderWatchTest {

    private static final Instant NOW = Instant.parse("2184-03-01T20:00:00Z");

    @TempDir
    Path folder;

    private final List<Campaign> news = new ArrayList<>();
    private final List<Runnable> whileWaiting = new ArrayList<>();
    private int age = 1000;
    private FolderWatch watch;

    @BeforeEach
    void beginWithAMap() throws Exception {
        write("galaxy/base/location.yaml", "name: Base\n");
        write("galaxy/base/map/base.yaml", map("hall"));
        watch = watch();
        watch.look();
    }

    @Test
    void saysNothingWhileNothingChanges() throws Exception {
        watch.look();
        watch.look();
        assertThat(news).hasSize(1);
    }

    @Test
    void bringsNewsOfASavedFile() throws Exception {
        write("galaxy/base/map/base.yaml", map("hull"));
        watch.look();
        assertThat(news).hasSize(2);
        assertThat(rooms()).containsExactly("hull");
    }

    @Test
    void bringsNewsOfNewAndOfDeletedFiles() throws Exception {
        write("galaxy/moon/location.yaml", "name: Moon\n");
        watch.look();
        assertThat(latest().locations().byPath()).containsOnlyKeys("base", "moon");
        Files.delete(folder.resolve("galaxy/base/map/base.yaml"));
        watch.look();
        assertThat(latest().locations().byPath().get("base").site()).isEmpty();
    }

    @Test
    void keepsTheLastGoodVersionOfABrokenFile() throws Exception {
        write("galaxy/base/map/base.yaml", "rooms:\n  - {id: hall\n");
        watch.look();
        assertThat(rooms()).containsExactly("hall");
        assertThat(latest().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("galaxy/base/map/base.yaml");
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.consequence()).isEqualTo("The last good version stays in use until this is mended.");
        });

        write("galaxy/moon/location.yaml", "name: Moon\n");
        watch.look();
        assertThat(rooms()).as("still, after another change").containsExactly("hall");

        write("galaxy/base/map/base.yaml", map("hut"));
        watch.look();
        assertThat(rooms()).containsExactly("hut");
        assertThat(latest().problems()).isEmpty();
    }

    @Test
    void keepsAFileWhoseReferenceHasGone() throws Exception {
        write("galaxy/star_map.yaml", "systems:\n  - {name: Base, location_slug: base, position: [1, 2, 3]}\n");
        watch.look();
        write("galaxy/star_map.yaml", "systems:\n  - {name: Bass, location_slug: bass, position: [1, 2, 3]}\n");
        watch.look();
        assertThat(latest().charts().starMap().orElseThrow().systems().get(0).name())
                .isEqualTo("Base");
        assertThat(latest().problems()).hasSize(1);

        write("galaxy/bass/location.yaml", "name: Bass\n");
        watch.look();
        assertThat(latest().charts().starMap().orElseThrow().systems().get(0).name())
                .as("mended by another file")
                .isEqualTo("Bass");
        assertThat(latest().problems()).isEmpty();
    }

    @Test
    void isNotFooledByAChangeThatKeepsTimeAndSize() throws Exception {
        age = 0;
        write("galaxy/base/map/base.yaml", map("wall"));
        watch.look();
        assertThat(rooms()).containsExactly("wall");
        write("galaxy/base/map/base.yaml", map("well"));
        watch.look();
        assertThat(rooms()).containsExactly("well");
    }

    @Test
    void tellsNobodyOfAFileThatWasOnlyTouched() throws Exception {
        age = 500;
        write("galaxy/base/map/base.yaml", map("hall"));
        watch.look();
        assertThat(news).hasSize(1);
    }

    @Test
    void waitsForAFileThatIsBeingWritten() throws Exception {
        write("galaxy/base/map/base.yaml", "rooms:\n  - {id: ");
        whileWaiting.add(() -> write("galaxy/base/map/base.yaml", map("hut")));
        watch.look();
        assertThat(news).hasSize(2);
        assertThat(rooms()).containsExactly("hut");
        assertThat(latest().problems()).isEmpty();
    }

    @Test
    void staysWithTheCampaignWhileTheFolderIsAway() throws Exception {
        Path away = folder.resolveSibling(folder.getFileName() + "-away");
        Files.move(folder, away);
        try {
            watch.look();
            watch.look();
            assertThat(news).hasSize(2);
            assertThat(rooms()).containsExactly("hall");
            assertThat(latest().problems()).singleElement().satisfies(problem -> assertThat(problem.what())
                    .contains("missing or cannot be read"));
        } finally {
            Files.move(away, folder);
        }
        watch.look();
        assertThat(news).hasSize(3);
        assertThat(latest().problems()).isEmpty();
    }

    @Test
    void beginsWithNothingWhereThereIsNoFolder() throws Exception {
        Path later = folder.resolve("later");
        news.clear();
        FolderWatch other =
                new FolderWatch(later, new CampaignReader(Clock.fixed(NOW, ZoneOffset.UTC)), () -> {}, news::add);
        other.look();
        assertThat(latest().locations().byPath()).isEmpty();
        assertThat(latest().problems()).hasSize(1);
        write("later/galaxy/base/location.yaml", "name: Base\n");
        other.look();
        assertThat(latest().locations().byPath()).containsOnlyKeys("base");
        assertThat(latest().problems()).isEmpty();
    }

    private FolderWatch watch() {
        CampaignReader reader = new CampaignReader(Clock.fixed(NOW, ZoneOffset.UTC));
        return new FolderWatch(
                folder,
                reader,
                () -> {
                    if (!whileWaiting.isEmpty()) {
                        whileWaiting.remove(0).run();
                    }
                },
                news::add);
    }

    private Campaign latest() {
        return news.get(news.size() - 1);
    }

    private List<String> rooms() {
        return latest().locations().byPath().get("base").site().orElseThrow().defaultDeck().map().rooms().stream()
                .map(room -> room.id())
                .toList();
    }

    private static String map(String room) {
        return "rooms:\n  - {id: " + room + ", x: 0, y: 0, width: 2, height: 2}\n";
    }

    /** Writes a file that seems to have been at rest for {@code age} seconds; each file a little longer than the one before. */
    private void write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofSeconds(age == 0 ? age : --age))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
