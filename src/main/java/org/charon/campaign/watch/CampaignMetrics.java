package org.charon.campaign.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.charon.campaign.CampaignStore;

/** The campaign in numbers: how long it takes to read, and how much is wrong in it. Nothing of what it says. */
@ApplicationScoped
public class CampaignMetrics {

    private final Timer load;

    public CampaignMetrics(MeterRegistry registry, CampaignStore store) {
        load = Timer.builder("charon.campaign.load")
                .description("Reading the campaign folder, at the start and after each change of its files")
                .register(registry);
        Gauge.builder("charon.campaign.problems", store, held -> held.current()
                        .problems()
                        .size())
                .description("Problems in the campaign folder")
                .register(registry);
    }

    /**
     * @param time that a reading of the folder took
     */
    void read(Duration time) {
        load.record(time);
    }
}
