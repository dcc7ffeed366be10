package org.charon.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.charon.campaign.chart.OrbitMap;
import org.charon.campaign.chart.StarMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled campaign is what a newcomer copies from, so nothing in it may be wrong. */
class SampleCampaignTest {

    private final SampleCampaign bundled = new SampleCampaign(getClass().getClassLoader());

    @TempDir
    Path data;

    @Test
    void readsWithoutAProblem() {
        Campaign sample = Campaigns.sample();
        assertThat(sample.problems()).isEmpty();
        assertThat(sample.locations().byPath()).hasSizeGreaterThan(10);
        assertThat(sample.crew()).hasSize(4);
        assertThat(sample.npcs()).hasSize(6);
        assertThat(sample.sessions()).hasSize(3);
        assertThat(sample.ship()).isPresent();
        assertThat(sample.charts().starMap()).isPresent();
        assertThat(sample.charts().systemMaps()).hasSize(2);
        assertThat(sample.charts().orbitMaps()).hasSize(2);
    }

    /** The README points a newcomer there for what a chart can say. */
    @Test
    void showsWhatChartsCanDo() {
        var charts = Campaigns.sample().charts();
        var galaxy = charts.starMap().orElseThrow();
        assertThat(galaxy.nebulae())
                .extracting(nebula -> nebula.type())
                .containsExactlyInAnyOrder(StarMap.NebulaType.values());
        assertThat(galaxy.routes()).extracting(route -> route.routeType()).doesNotHaveDuplicates();
        var lowmark = charts.orbitMaps().get("ostrel/lowmark");
        assertThat(lowmark.planet().textureConfig()).containsKeys("style", "seed", "colors");
        assertThat(lowmark.moons()).isNotEmpty();
        assertThat(lowmark.orbitalStations())
                .extracting(station -> station.iconType())
                .doesNotHaveDuplicates();
        assertThat(lowmark.surfaceMarkers())
                .extracting(marker -> marker.markerType())
                .containsExactlyInAnyOrder(OrbitMap.MarkerType.values());
        assertThat(charts.open().orbitMaps().get("orlune/sallow").surfaceMarkers())
                .as("what players see of Sallow")
                .hasSize(
                        charts.orbitMaps().get("orlune/sallow").surfaceMarkers().size() - 1);
    }

    @Test
    void isTheSameWhenUnpacked() throws IOException {
        Campaign unpacked = Campaigns.at(bundled.unpack(data));
        assertThat(unpacked.locations()).isEqualTo(Campaigns.sample().locations());
        assertThat(unpacked.problems()).isEmpty();
    }

    @Test
    void comesOutWholeInARelativeFolder() throws IOException {
        // As it is by default: ./charon-data
        Path relative = Path.of(".").resolve(Path.of("").toAbsolutePath().relativize(data.toRealPath()));
        assertThat(relative).isRelative();
        assertThat(Campaigns.at(bundled.unpack(relative)).locations())
                .isEqualTo(Campaigns.sample().locations());
        assertThat(Campaigns.at(bundled.unpack(relative)).locations())
                .as("once more")
                .isEqualTo(Campaigns.sample().locations());
    }

    @Test
    void replacesAnEarlierVersion() throws IOException {
        Path folder = bundled.unpack(data);
        Path notes = folder.resolve(".unpacked");
        Path crew = folder.resolve("campaign/crew.yaml");
        Path gone = folder.resolve("galaxy/gone/location.yaml");
        Files.createDirectories(gone.getParent());
        Files.writeString(gone, "name: Gone");
        Files.writeString(crew, "crew: []");
        // What the notes of an earlier version would say of the two.
        Files.writeString(
                notes,
                Files.readString(notes)
                                .replaceFirst("# \\w+", "# earlier")
                                .replaceFirst("\\d+ campaign/crew.yaml", checksum(crew) + " campaign/crew.yaml")
                        + checksum(gone)
                        + " galaxy/gone/location.yaml\n");

        bundled.unpack(data);

        assertThat(gone).doesNotExist();
        assertThat(Campaigns.at(folder).crew()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leavesAloneWhatSomebodyHasMadeOfIt(boolean newVersion) throws IOException {
        Path folder = bundled.unpack(data);
        Files.writeString(folder.resolve("campaign/crew.yaml"), "crew: [{id: me, name: Me}]");
        Files.delete(folder.resolve("campaign/ship.yaml"));
        Files.createDirectories(folder.resolve("galaxy/mine"));
        Files.writeString(folder.resolve("galaxy/mine/location.yaml"), "name: Mine");
        if (newVersion) {
            Path notes = folder.resolve(".unpacked");
            Files.writeString(notes, Files.readString(notes).replaceFirst("# \\w+", "# earlier"));
        }

        bundled.unpack(data);

        Campaign mine = Campaigns.at(folder);
        assertThat(mine.crew()).extracting(member -> member.id()).containsExactly("me");
        assertThat(mine.ship()).isEmpty();
        assertThat(mine.locations().byPath()).containsKey("mine");
    }

    @Test
    void goesElsewhereWhereItCannotBeWritten() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "not a folder");
        Path folder = bundled.unpack(file);
        assertThat(folder).doesNotHaveToString(file.toString());
        assertThat(Campaigns.at(folder).problems()).isEmpty();
    }

    private static long checksum(Path file) throws IOException {
        CRC32C checksum = new CRC32C();
        checksum.update(Files.readAllBytes(file));
        return checksum.getValue();
    }
}
