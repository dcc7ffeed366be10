package org.charon.campaign.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.CampaignStore;
import org.charon.campaign.problem.Problem;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the campaign was read; its problems are counted, but do not make the box unfit. A folder that could never be read does;
 * one that is gone since does not, because what was read of it stays in use.
 */
@Readiness
@ApplicationScoped
public class CampaignHealth implements HealthCheck {

    private final CampaignWatcher watcher;
    private final CampaignStore store;

    public CampaignHealth(CampaignWatcher watcher, CampaignStore store) {
        this.watcher = watcher;
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        Campaign campaign = store.current();
        // What is wrong with the folder as a whole is of no file.
        Optional<Problem> folder = campaign.problems().stream()
                .filter(problem -> problem.file().isEmpty())
                .findFirst();
        boolean inUse = folder.isEmpty() || !campaign.locations().byPath().isEmpty();
        var answer = HealthCheckResponse.named("campaign")
                .status(watcher.ready() && inUse)
                .withData("locations", campaign.locations().byPath().size())
                .withData("problems", campaign.problems().size());
        folder.ifPresent(problem -> answer.withData("folder", problem.what()));
        return answer.build();
    }
}
