package org.charon.computer;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.charon.computer.draft.AiSettings;
import org.charon.computer.draft.ConfiguredDrafter;
import org.charon.computer.draft.DraftException;
import org.charon.computer.draft.DraftException.Kind;
import org.charon.computer.draft.DraftingStatus;
import org.charon.computer.draft.FailureLog;
import org.charon.computer.draft.Prompt;
import org.charon.computer.draft.PromptWriter;
import org.charon.computer.draft.RetryingDrafter;
import org.charon.view.Actor;
import org.charon.view.PublishedView;
import org.charon.view.ViewStore;
import org.charon.view.state.Channel;
import org.charon.view.state.DraftResult;
import org.charon.wire.ApiException;
import org.jboss.logging.Logger;

/** Drafts replies with the configured language model on its own threads. */
@ApplicationScoped
public class ReplyDrafting {

    private static final Logger LOG = Logger.getLogger(ReplyDrafting.class);

    /** Concurrent drafts; more are queued. */
    private static final int THREADS = 4;

    private final ViewStore store;
    private final DraftingStatus status;
    private final FailureLog log;
    private final Optional<RetryingDrafter> drafter;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, threads("charon-draft-"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(threads("charon-draft-alarm-"));

    public ReplyDrafting(ViewStore store, AiSettings settings) {
        ConfiguredDrafter configured = ConfiguredDrafter.of(settings);
        this.store = store;
        this.status = configured.status();
        this.log = new FailureLog(settings.apiKey().map(String::strip).orElse(""));
        this.drafter =
                configured.drafter().map(drafter -> new RetryingDrafter(drafter, settings.timeout(), timer, log));
    }

    void announce(@Observes StartupEvent start) {
        if (status.problem() != null) {
            LOG.warn(status.problem());
        } else if (isOn()) {
            LOG.infof("CHARON's replies are drafted by %s, model %s", status.provider(), status.model());
        }
    }

    /** Whether a language model is configured. */
    public boolean isOn() {
        return drafter.isPresent();
    }

    /** Provider, model and configuration problem, if any. */
    public DraftingStatus status() {
        return status;
    }

    /** Starts a draft and returns at once; the result is dropped if the reply is no longer pending. */
    public void begin(Channel channel, String pendingId) {
        RetryingDrafter configured = drafter.orElseThrow(() -> new IllegalStateException("Nobody drafts"));
        PublishedView now = store.current();
        try {
            workers.execute(() -> complete(channel, pendingId, draft(configured, now, channel, pendingId)));
        } catch (RejectedExecutionException e) {
            // The server is shutting down; the reply is not persisted either.
            LOG.debug("Too late to draft");
        }
    }

    private Optional<DraftResult> draft(RetryingDrafter drafter, PublishedView now, Channel channel, String pendingId) {
        try {
            Optional<Prompt> prompt = new PromptWriter(now.campaign(), now.view()).write(channel, pendingId);
            return prompt.isEmpty()
                    ? Optional.empty()
                    : Optional.of(DraftResult.ready(
                            drafter.draft(prompt.get(), now.campaign().charon().name())));
        } catch (DraftException e) {
            return e.kind() == Kind.STOPPED ? Optional.empty() : Optional.of(failed(e.kind(), now));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            log.unexpected(e);
            return Optional.of(failed(Kind.UNEXPECTED, now));
        }
    }

    private static DraftResult failed(Kind kind, PublishedView now) {
        LOG.warnf("CHARON has no draft: %s", kind.explanation());
        String canned = CannedReplies.of(now.campaign()).random(ThreadLocalRandom.current());
        return DraftResult.failed(kind.explanation(), canned);
    }

    private void complete(Channel channel, String pendingId, Optional<DraftResult> result) {
        if (result.isEmpty()) {
            return;
        }
        try {
            store.apply(
                    new ChangeChannel<>(
                            channel, new CompleteDraft(pendingId, result.get(), NewIds.newId(), NewIds.currentTime())),
                    Actor.GM);
        } catch (ApiException e) {
            LOG.debugf("Nobody waits for the draft any more: %s", e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
        timer.shutdownNow();
    }

    private static ThreadFactory threads(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
