package org.charon.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the campaign was read; its problems are counted, but do not make the box unfit. */
@Readiness
@ApplicationScoped
public class CampaignHealth implements HealthCheck {

    private final CampaignWatcher watcher;
    private final CampaignStore store;

    /**
     * @param watcher knows whether the campaign was read
     * @param store holds it
     */
    public CampaignHealth(CampaignWatcher watcher, CampaignStore store) {
        this.watcher = watcher;
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        Campaign campaign = store.current();
        return HealthCheckResponse.named("campaign")
                .status(watcher.ready())
                .withData("locations", campaign.locations().byPath().size())
                .withData("problems", campaign.problems().size())
                .build();
    }
}
