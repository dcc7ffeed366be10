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

/**
 * Holds the state of play. Commands are applied one at a time; a change gets the next revision and is published once, everything else
 * leaves no trace.
 */
@ApplicationScoped
public class ViewStore {

    private final BroadcastProcessor<PublishedView> changes = BroadcastProcessor.create();
    private final Clock clock;
    private final ProjectionCache workings;
    private volatile PublishedView current;

    /**
     * What an undo or a redo did.
     *
     * @param words in the past tense
     * @param revision of the state afterwards
     */
    public record HistoryAnswer(String description, long revision) {}

    /**
     * @param campaigns followed: a new snapshot is taken up at once
     * @param mapper writes the states
     * @param features change the state to start with
     */
    @Inject
    public ViewStore(CampaignStore campaigns, ObjectMapper mapper, @All List<InitialState> features) {
        this(campaigns, mapper, Clock.systemUTC(), initial(features));
    }

    /**
     * @param campaigns followed: a new snapshot is taken up at once
     * @param mapper writes the states
     * @param clock stamps the revisions
     * @param start the state to begin with
     */
    public ViewStore(CampaignStore campaigns, ObjectMapper mapper, Clock clock, ActiveView start) {
        this.clock = clock;
        this.workings = new ProjectionCache(mapper);
        Revision first = new Revision(mark(), 1, now());
        this.current = new PublishedView(
                start,
                History.NONE,
                CampaignEditions.first(campaigns.current(), mark()),
                first,
                System.nanoTime(),
                workings);
        campaigns.onReplace(this::adopt);
    }

    private static ActiveView initial(List<InitialState> features) {
        ActiveView view = ActiveView.INITIAL;
        for (InitialState feature : features) {
            view = feature.adjust(view);
        }
        return view;
    }

    /**
     * @return the newest revision
     */
    public PublishedView current() {
        return current;
    }

    /**
     * @return every revision from now on. Delivered in the thread of whoever caused it, one after the other: a subscriber hands over
     *     and returns, and asks for {@link #current()} once it is subscribed
     */
    public Multi<PublishedView> changes() {
        return changes;
    }

    /**
     * Carries out a command.
     *
     * @param command what is to change
     * @param actor who asks
     * @param <A> what the command answers
     * @return its answer, made from the state as the actor may see it
     * @throws ApiException with the command's reason; nothing has changed then
     */
    public <A> A apply(Command<A> command, Actor actor) {
        return apply(command, actor, System.nanoTime());
    }

    /** Whoever has to wait for another's command has asked before. */
    private synchronized <A> A apply(Command<A> command, Actor actor, long askedAt) {
        PublishedView before = current;
        Outcome<A> outcome = command.apply(before.view(), before.campaign(), actor);
        if (outcome instanceof Outcome.Refused<A> refused) {
            throw new ApiException(refused.status(), refused.reason());
        }
        Outcome.Done<A> done = (Outcome.Done<A>) outcome;
        if (!done.view().equals(before.view())) {
            History history = before.history().record(command, actor, before.view(), done.view(), before.campaign());
            publish(done.view(), history, askedAt);
        }
        return done.answer().apply(current.state(actor.audience()));
    }

    /**
     * Takes back what the GM did last.
     *
     * @return what that was
     * @throws ApiException 409 if there is nothing to take back
     */
    public synchronized HistoryAnswer undo() {
        return retrace(
                current.history().undo(current.view(), current.campaign()),
                "There is nothing to undo; only what "
                        + "the GM did since the server started can be taken back, the last " + History.LIMIT
                        + " actions");
    }

    /**
     * Does again what was taken back last.
     *
     * @return what that was
     * @throws ApiException 409 if there is nothing to do again
     */
    public synchronized HistoryAnswer redo() {
        return retrace(
                current.history().redo(current.view(), current.campaign()),
                "There is nothing to redo; undo something first, and do nothing new in between");
    }

    /** Always a change: if nothing else is different, then what can be taken back next. */
    private HistoryAnswer retrace(Optional<History.UndoResult> step, String refusal) {
        History.UndoResult retraced = step.orElseThrow(() -> new ApiException(409, refusal));
        publish(retraced.view(), retraced.history(), System.nanoTime());
        return new HistoryAnswer(retraced.description(), current.stamp().revision());
    }

    /** Takes up a new snapshot; it is a change only if some audience sees a difference. */
    private synchronized void adopt(Campaign campaign) {
        long askedAt = System.nanoTime();
        PublishedView before = current;
        Outcome.Done<Long> fitted = (Outcome.Done<Long>) new AdoptCampaign().apply(before.view(), campaign, Actor.GM);
        History history = before.history().adaptedTo(fitted.view(), campaign);
        CampaignEditions editions = before.editions().after(campaign, mark());
        PublishedView same = new PublishedView(fitted.view(), history, editions, before.stamp(), askedAt, workings);
        if (before.campaign() == Campaign.EMPTY && before.stamp().revision() == 1 || looksLike(before, same)) {
            // The first snapshot belongs to the start, and the same files read again are no change.
            current = same;
        } else {
            publish(new PublishedView(
                    fitted.view(), history, editions, before.stamp().next(now()), askedAt, workings));
        }
    }

    private static boolean looksLike(PublishedView before, PublishedView after) {
        for (Audience audience : Audience.values()) {
            if (!before.state(audience).equals(after.state(audience))) {
                return false;
            }
        }
        return true;
    }

    private void publish(ActiveView view, History history, long askedAt) {
        publish(new PublishedView(
                view, history, current.editions(), current.stamp().next(now()), askedAt, workings));
    }

    private void publish(PublishedView next) {
        PublishedView following = next.after(current);
        current = following;
        changes.onNext(following);
    }

    /** Says nothing but that it is another one. */
    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
