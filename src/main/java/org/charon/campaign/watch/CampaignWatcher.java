package org.charon.campaign.watch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.charon.box.StartTrace;
import org.charon.campaign.Campaign;
import org.charon.campaign.CampaignFolder;
import org.charon.campaign.CampaignReader;
import org.charon.campaign.CampaignSettings;
import org.charon.campaign.CampaignStore;
import org.charon.campaign.problem.Problem;
import org.jboss.logging.Logger;

/** Reads the campaign before the first request is answered, and keeps the store in step with the folder from then on. */
@ApplicationScoped
public class CampaignWatcher {

    private static final Logger LOG = Logger.getLogger(CampaignWatcher.class);
    private static final long QUIET_MILLIS = 100;
    private static final Duration SHORTEST_POLL = Duration.ofMillis(100);

    private final CampaignFolder folder;
    private final CampaignSettings settings;
    private final CampaignStore store;
    private final CampaignMetrics metrics;
    private final ProblemLog log = new ProblemLog();
    private ScheduledExecutorService watching;
    private volatile boolean ready;

    public CampaignWatcher(
            CampaignFolder folder, CampaignSettings settings, CampaignStore store, CampaignMetrics metrics) {
        this.folder = folder;
        this.settings = settings;
        this.store = store;
        this.metrics = metrics;
    }

    /**
     * @return whether the campaign was read, with or without problems
     */
    public boolean ready() {
        return ready;
    }

    /** Before other observers of the start, because what they set up may ask for the campaign. */
    void start(@Observes @Priority(1) StartupEvent event) {
        Path path;
        try {
            path = folder.locate();
            StartTrace.reached("campaign folder found");
        } catch (IOException e) {
            LOG.error("The campaign folder cannot be found", e);
            show(Campaign.EMPTY.withProblems(List.of(new Problem(
                    "",
                    0,
                    "The campaign folder cannot be found. Set charon.campaign.dir to the folder of your campaign.",
                    "There is no campaign: no locations, maps or people."))));
            ready = true;
            return;
        }
        FolderWatch watch = new FolderWatch(
                path,
                new CampaignReader(Clock.systemUTC(), metrics::read),
                () -> Thread.sleep(QUIET_MILLIS),
                this::show);
        look(watch);
        StartTrace.reached("campaign read");
        Campaign campaign = store.current();
        LOG.infof(
                "Campaign %s: %d locations, %d problems",
                path.toAbsolutePath().normalize(),
                campaign.locations().byPath().size(),
                campaign.problems().size());
        ready = true;
        watching = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "campaign-watcher");
            thread.setDaemon(true);
            return thread;
        });
        long poll = Math.max(settings.poll().toMillis(), SHORTEST_POLL.toMillis());
        watching.scheduleWithFixedDelay(() -> look(watch), poll, poll, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        if (watching != null) {
            watching.shutdownNow();
        }
    }

    private void look(FolderWatch watch) {
        try {
            watch.look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // A fault in one look must not end the watch: the schedule would stop for good without a word.
            LOG.error("A look at the campaign folder failed; the next is due in " + settings.poll(), e);
        }
    }

    private void show(Campaign campaign) {
        log.update(campaign.problems());
        store.replace(campaign);
    }
}
