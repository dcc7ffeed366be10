package org.charon.campaign;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Plays a copy of the sample campaign, to be edited, with a part of the fixture of mistakes in it. */
public class EditedCampaign implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path folder = Files.createTempDirectory("edited-campaign");
            copy(Campaigns.SAMPLE, folder);
            copy(Campaigns.FIXTURES.resolve("mistakes/galaxy/odd"), folder.resolve("galaxy/odd"));
            return Map.of("charon.campaign.dir", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
