package org.charon.campaign;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Knows which folder is played. */
@ApplicationScoped
public class CampaignFolder {

    /** From the project's folder, and from its {@code target}: development may run in either. */
    private static final List<String> SOURCES =
            List.of("src/main/resources/sample-campaign", "../src/main/resources/sample-campaign");

    private final CampaignSettings settings;
    private final Path data;

    public CampaignFolder(CampaignSettings settings, @ConfigProperty(name = "charon.data.dir") String data) {
        this.settings = settings;
        this.data = Path.of(data);
    }

    /**
     * Finds the folder, and unpacks the sample campaign if no other is set. In development the sample is read where it is edited.
     *
     * @return the campaign folder, which need not exist
     * @throws IOException if the setting is no path, or if the sample campaign cannot be unpacked anywhere
     */
    public Path locate() throws IOException {
        Optional<String> named = settings.dir().map(String::strip).filter(dir -> !dir.isEmpty());
        if (named.isPresent()) {
            try {
                return Path.of(named.get());
            } catch (InvalidPathException e) {
                throw new IOException("charon.campaign.dir is not a path", e);
            }
        }
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            Optional<Path> source =
                    SOURCES.stream().map(Path::of).filter(Files::isDirectory).findFirst();
            if (source.isPresent()) {
                return source.get();
            }
        }
        return new SampleCampaign(Thread.currentThread().getContextClassLoader()).unpack(data);
    }
}
