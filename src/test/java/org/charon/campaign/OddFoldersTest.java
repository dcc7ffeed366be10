package org.charon.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.charon.campaign.location.Location;
import org.charon.campaign.map.DeckMap;
import org.charon.campaign.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Campaign folders that are too big, too deep or too clever to be kept as fixtures. */
class OddFoldersTest {

    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void addSomethingGood() throws IOException {
        folder = home.resolve("campaign");
        write("galaxy/good/location.yaml", "name: Good\n");
    }

    @Test
    void readsSixtyLevels() throws IOException {
        String path = IntStream.range(0, 60).mapToObj(i -> "l" + i).collect(Collectors.joining("/"));
        write("galaxy/" + path + "/location.yaml", "name: Bottom\n");

        Campaign campaign = Campaigns.at(folder);

        assertThat(campaign.locations().byPath().get(path).name()).isEqualTo("Bottom");
        assertThat(campaign.problems()).isEmpty();
        goodIsThere(campaign);
    }

    @Test
    void leavesOutWhatIsNestedWithoutEnd() throws IOException {
        String path = "d/".repeat(300);
        write("galaxy/" + path + "location.yaml", "name: Bottom\n");

        Campaign campaign = Campaigns.at(folder);

        assertThat(campaign.problems()).singleElement().satisfies(problem -> assertThat(problem.what())
                .contains("nested more than 256 deep"));
        goodIsThere(campaign);
    }

    @Test
    void leavesOutAHugeFile() throws IOException {
        write("galaxy/huge/location.yaml", "name: Huge\ndescription: >-\n" + "  text text\n".repeat(460_000));

        Campaign campaign = Campaigns.at(folder);

        assertThat(campaign.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("galaxy/huge/location.yaml");
            assertThat(problem.what()).contains("5.3 MB; 2 MB are the most");
        });
        assertThat(campaign.locations().byPath().get("huge").name()).isEqualTo("huge");
        goodIsThere(campaign);
    }

    @Test
    void readsAMapOfAThousandRooms() throws IOException {
        StringBuilder map = new StringBuilder("grid: {width: 120, height: 120}\nrooms:\n");
        StringBuilder doors = new StringBuilder("connections:\n");
        for (int i = 0; i < 1000; i++) {
            map.append("  - id: r%d\n    name: Room %d\n    x: %d\n    y: %d\n    width: 3\n    height: 3\n"
                    .formatted(i, i, i % 40 * 3, i / 40 * 3));
            if (i % 40 > 0) {
                doors.append("  - {id: c%d, from: r%d, to: r%d}\n".formatted(i, i - 1, i));
            }
        }
        write("galaxy/maze/map/maze.yaml", map.toString() + doors);

        Campaign campaign = Campaigns.at(folder);

        DeckMap maze = campaign.locations()
                .byPath()
                .get("maze")
                .site()
                .orElseThrow()
                .defaultDeck()
                .map();
        assertThat(maze.rooms()).hasSize(1000);
        assertThat(maze.doorways()).hasSize(975);
        assertThat(maze.doorway("c41").orElseThrow().placement().between().y()).isEqualTo(4.5);
        assertThat(campaign.problems()).isEmpty();
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        Files.createDirectories(home.resolve("secret"));
        Files.writeString(home.resolve("secret/location.yaml"), "name: Secret\n");
        Files.writeString(home.resolve("secret/key.png"), "not for you");
        link("galaxy/out", home.resolve("secret"));
        link("galaxy/good/key.png", home.resolve("secret/key.png"));
        link("galaxy/good/nothing.png", home.resolve("gone.png"));

        Campaign campaign = Campaigns.at(folder);

        assertThat(campaign.locations().byPath()).containsOnlyKeys("good");
        assertThat(campaign.images().below("galaxy")).isEmpty();
        assertThat(campaign.problems())
                .extracting(Problem::file)
                .containsExactly("galaxy/good/key.png", "galaxy/good/nothing.png", "galaxy/out");
        assertThat(campaign.problems().get(2).what()).contains("leads out of the campaign folder");
        goodIsThere(campaign);
    }

    @Test
    void followsLinksInsideTheFolderButNotInCircles() throws IOException {
        link("galaxy/alias", folder.resolve("galaxy/good"));
        link("galaxy/good/loop", folder.resolve("galaxy"));

        Campaign campaign = Campaigns.at(folder);

        assertThat(campaign.locations().byPath().get("alias").name()).isEqualTo("Good");
        assertThat(campaign.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem.what())
                .contains("leads in a circle"));
    }

    @Test
    void passesOverHiddenFolders() throws IOException {
        write("galaxy/.git/location.yaml", "name: Git\n");
        write(".git/HEAD.png", "x");
        link("galaxy/good/head.png", folder.resolve(".git/HEAD.png"));

        Campaign campaign = Campaigns.at(folder);

        assertThat(campaign.locations().byPath()).containsOnlyKeys("good");
        assertThat(campaign.images().below("galaxy")).isEmpty();
    }

    @Test
    void aMissingFolderIsSaidToBeMissing() {
        assertThatThrownBy(() -> new CampaignReader(java.time.Clock.systemUTC()).read(home.resolve("nowhere")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaidToBeNone() throws IOException {
        Path file = Files.createFile(home.resolve("campaign.zip"));
        assertThatThrownBy(() -> new CampaignReader(java.time.Clock.systemUTC()).read(file))
                .isInstanceOf(IOException.class);
    }

    private static void goodIsThere(Campaign campaign) {
        assertThat(campaign.locations().byPath().get("good"))
                .extracting(Location::name)
                .isEqualTo("Good");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void link(String path, Path target) throws IOException {
        Path link = folder.resolve(path);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, target);
    }
}
