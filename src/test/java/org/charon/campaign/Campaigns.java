package org.charon.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;

/** Reads campaign folders for tests. */
public final class Campaigns {

    /** Folder of the fixtures. */
    public static final Path FIXTURES = Path.of("src/test/resources/campaigns");

    /** Folder of the sample campaign. */
    public static final Path SAMPLE = Path.of("src/main/resources/sample-campaign");

    private Campaigns() {}

    /**
     * @param name of a folder in {@link #FIXTURES}
     * @return what is read from it
     */
    public static Campaign fixture(String name) {
        return at(FIXTURES.resolve(name));
    }

    /**
     * @return the sample campaign
     */
    public static Campaign sample() {
        return at(SAMPLE);
    }

    /**
     * @param folder a campaign folder
     * @return what is read from it
     */
    public static Campaign at(Path folder) {
        try {
            return new CampaignReader(Clock.systemUTC()).read(folder).campaign();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
