package org.charon.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertThat(sample.charts().orbitMaps()).hasSize(1);
    }

    @Test
    void isTheSameWhenUnpacked() throws IOException {
        Campaign unpacked = Campaigns.at(bundled.unpack(data));
        assertThat(unpacked.locations()).isEqualTo(Campaigns.sample().locations());
        assertThat(unpacked.problems()).isEmpty();
    }

    @Test
    void replacesAnEarlierVersion() throws IOException {
        Path folder = bundled.unpack(data);
        Path old = folder.resolve("galaxy/old/location.yaml");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "name: [");
        Files.writeString(folder.resolve("campaign/crew.yaml"), "crew: [");
        Campaign again = Campaigns.at(bundled.unpack(data));
        assertThat(old).doesNotExist();
        assertThat(again.problems()).isEmpty();
    }

    @Test
    void goesElsewhereWhereItCannotBeWritten() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "not a folder");
        Path folder = bundled.unpack(file);
        assertThat(folder).doesNotHaveToString(file.toString());
        assertThat(Campaigns.at(folder).problems()).isEmpty();
    }
}
