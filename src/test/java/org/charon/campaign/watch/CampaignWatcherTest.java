package org.charon.campaign.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.charon.campaign.CampaignFolder;
import org.charon.campaign.CampaignSettings;
import org.charon.campaign.CampaignStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watcher as it runs beside the program, with the real clock and the default settings. */
class CampaignWatcherTest {

    @TempDir
    Path folder;

    private final CampaignStore store = new CampaignStore();
    private CampaignWatcher watcher;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(folder.resolve("galaxy/base"));
        Files.writeString(folder.resolve("galaxy/base/location.yaml"), "name: Base\n");
        CampaignSettings settings = new CampaignSettings() {
            @Override
            public Optional<String> dir() {
                return Optional.of(folder.toString());
            }

            @Override
            public Duration poll() {
                return Duration.ofSeconds(1);
            }
        };
        watcher = new CampaignWatcher(
                new CampaignFolder(settings, "unused"),
                settings,
                store,
                new CampaignMetrics(new SimpleMeterRegistry(), store));
        watcher.start(new StartupEvent());
    }

    @AfterEach
    void stop() {
        watcher.stop(new ShutdownEvent());
    }

    @Test
    void hasReadTheCampaignWhenTheStartIsOver() {
        assertThat(watcher.ready()).isTrue();
        assertThat(store.current().locations().byPath()).containsOnlyKeys("base");
    }

    @Test
    void picksUpASavedFileWithinTwoSeconds() throws IOException {
        Files.writeString(folder.resolve("galaxy/base/location.yaml"), "name: Outpost\n");
        await().atMost(Duration.ofSeconds(2)).until(() -> name().equals("Outpost"));

        Files.writeString(folder.resolve("galaxy/base/location.yaml"), "name: [\n");
        await().atMost(Duration.ofSeconds(2))
                .until(() -> !store.current().problems().isEmpty());
        assertThat(name()).isEqualTo("Outpost");
    }

    private String name() {
        return store.current().locations().byPath().get("base").name();
    }
}
