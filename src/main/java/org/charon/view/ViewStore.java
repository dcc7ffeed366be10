package org.charon.view;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.charon.campaign.Campaign;
import org.charon.campaign.CampaignStore;
import org.charon.view.projection.CampaignEditions;
import org.charon.view.projection.ProjectionCache;
import org.charon.view.projection.Revision;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;
import org.charon.wire.ApiException;

/** Holds the state of play. Commands are applied one at a time; a change gets the next revision and is published once. */
@ApplicationScoped
public class ViewStore {

    private final BroadcastProcessor<PublishedView> changes = BroadcastProcessor.create();
    private final Clock clock;
    private final ProjectionCache cache;
    private volatile PublishedView current;

    /** The command that was undone or redone, and the revision afterwards. */
    public record HistoryAnswer(String description, long revision) {}

    @Inject
    public ViewStore(CampaignStore campaigns, ObjectMapper mapper, @All List<InitialState> features) {
        this(campaigns, mapper, Clock.systemUTC(), initial(features));
    }

    /** For tests: with a clock for the revisions' timestamps and a state to start with. */
    public ViewStore(CampaignStore campaigns, ObjectMapper mapper, Clock clock, ActiveView start) {
        this.clock = clock;
        this.cache = new ProjectionCache(mapper);
        Revision first = new Revision(newMark(), 1, now());
        this.current = new PublishedView(
                start,
                History.NONE,
                CampaignEditions.first(campaigns.current(), newMark()),
                first,
                System.nanoTime(),
                cache);
        campaigns.onReplace(this::adopt);
    }

    private static ActiveView initial(List<InitialState> features) {
        ActiveView view = ActiveView.INITIAL;
        for (InitialState feature : features) {
            view = feature.adjust(view);
        }
        return view;
    }

    public PublishedView current() {
        return current;
    }

    /**
     * Every revision from now on. Subscribers are called in the thread of the sender, one revision after the other, and must not block.
     * They read {@link #current()} after subscribing.
     */
    public Multi<PublishedView> changes() {
        return changes;
    }

    /** Carries out a command and answers from the state as the actor may see it. Throws a {@link ApiException} if the command is refused. */
    public <A> A apply(Command<A> command, Actor actor) {
        return apply(command, actor, System.nanoTime());
    }

    /** The time is taken before waiting for the lock, so that the latency metric includes the wait. */
    private synchronized <A> A apply(Command<A> command, Actor actor, long receivedNanos) {
        PublishedView before = current;
        Outcome<A> outcome = command.apply(before.view(), before.campaign(), actor);
        if (outcome instanceof Outcome.Refused<A> refused) {
            throw new ApiException(refused.status(), refused.reason());
        }
        Outcome.Done<A> done = (Outcome.Done<A>) outcome;
        if (!done.view().equals(before.view())) {
            History history = before.history().record(command, actor, before.view(), done.view(), before.campaign());
            publish(done.view(), history, receivedNanos);
        }
        return done.answer().apply(current.state(actor.audience()));
    }

    /** Undoes the GM's last command; throws a 409 if there is nothing to undo. */
    public synchronized HistoryAnswer undo() {
        return publishStep(
                current.history().undo(current.view(), current.campaign()),
                "There is nothing to undo; only what "
                        + "the GM did since the server started can be taken back, the last " + History.LIMIT
                        + " actions");
    }

    /** Redoes the command that was undone last; throws a 409 if there is nothing to redo. */
    public synchronized HistoryAnswer redo() {
        return publishStep(
                current.history().redo(current.view(), current.campaign()),
                "There is nothing to redo; undo something first, and do nothing new in between");
    }

    /** Always published: even if the view stays the same, the undo and redo labels change. */
    private HistoryAnswer publishStep(Optional<History.UndoResult> step, String refusal) {
        History.UndoResult result = step.orElseThrow(() -> new ApiException(409, refusal));
        publish(result.view(), result.history(), System.nanoTime());
        return new HistoryAnswer(result.description(), current.revision().number());
    }

    /** Replaces the campaign snapshot; publishes a revision only if the state of some audience changes. */
    private synchronized void adopt(Campaign campaign) {
        long receivedNanos = System.nanoTime();
        PublishedView before = current;
        Outcome.Done<Long> adapted = (Outcome.Done<Long>) new AdoptCampaign().apply(before.view(), campaign, Actor.GM);
        History history = before.history().adaptedTo(adapted.view(), campaign);
        CampaignEditions editions = before.editions().after(campaign, newMark());
        PublishedView same =
                new PublishedView(adapted.view(), history, editions, before.revision(), receivedNanos, cache);
        if (before.campaign() == Campaign.EMPTY && before.revision().number() == 1 || looksSame(before, same)) {
            // The first snapshot belongs to the start, and re-reading unchanged files is no change.
            current = same;
        } else {
            publish(new PublishedView(
                    adapted.view(), history, editions, before.revision().next(now()), receivedNanos, cache));
        }
    }

    private static boolean looksSame(PublishedView before, PublishedView after) {
        for (Audience audience : Audience.values()) {
            if (!before.state(audience).equals(after.state(audience))) {
                return false;
            }
        }
        return true;
    }

    private void publish(ActiveView view, History history, long receivedNanos) {
        publish(new PublishedView(
                view, history, current.editions(), current.revision().next(now()), receivedNanos, cache));
    }

    private void publish(PublishedView next) {
        PublishedView published = next.after(current);
        current = published;
        changes.onNext(published);
    }

    /** A short random mark for instances and campaign editions. */
    private static String newMark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
