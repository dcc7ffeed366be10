package org.charon.view;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.charon.campaign.Campaign;
import org.charon.campaign.Disclosure;
import org.charon.view.projection.CampaignEditions;
import org.charon.view.projection.Projection;
import org.charon.view.projection.ProjectionCache;
import org.charon.view.projection.Revision;
import org.charon.view.projection.ViewState;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;

/**
 * One revision of the state, and what each audience is sent of it. Projected and encoded at the first question, then kept, so that
 * every reader of a revision gets the same bytes and nobody pays for an audience that is not there.
 */
public final class PublishedView {

    /** No state is shorter than the names of its fields, and need not be written to see that. */
    private static final int LEAST = 512;

    private final Moment moment;
    private final long askedAt;
    /** What the one before was, but not what was before that: or every state since the start would be kept. */
    private final Moment before;

    private final Map<Audience, byte[]> encoded = new ConcurrentHashMap<>();

    /**
     * @param view the state of play
     * @param history how it came to be, as far as it can be taken back
     * @param editions the snapshot it is read with, as each audience may read it
     * @param stamp its revision
     * @param askedAt when somebody asked for what made it, by {@link System#nanoTime}
     * @param workings work out what is sent
     */
    public PublishedView(
            ActiveView view,
            History history,
            CampaignEditions editions,
            Revision stamp,
            long askedAt,
            ProjectionCache workings) {
        this(new Moment(view, history, editions, stamp, workings), askedAt, null);
    }

    private PublishedView(Moment moment, long askedAt, Moment before) {
        this.moment = moment;
        this.askedAt = askedAt;
        this.before = before;
    }

    /**
     * @param earlier the state that this one takes the place of
     * @return the same, for whoever has the earlier one to be sent no more than the difference
     */
    PublishedView after(PublishedView earlier) {
        return new PublishedView(moment, askedAt, earlier.moment);
    }

    /**
     * @return the state of play; never to be sent as it is
     */
    public ActiveView view() {
        return moment.view;
    }

    /**
     * @return what can be taken back or done again from here
     */
    public History history() {
        return moment.history;
    }

    /**
     * @return the snapshot it is read with
     */
    public Campaign campaign() {
        return moment.editions.campaign();
    }

    /**
     * @return that snapshot as each audience may read it
     */
    public CampaignEditions editions() {
        return moment.editions;
    }

    /**
     * @param audience who asks
     * @return what they may read of the campaign whenever they like
     */
    public Disclosure readable(Audience audience) {
        return moment.editions.readable(audience);
    }

    /**
     * @return its revision
     */
    public Revision stamp() {
        return moment.stamp;
    }

    /**
     * @return when somebody asked for what made it, by {@link System#nanoTime}, which no change of the clock touches
     */
    public long askedAt() {
        return askedAt;
    }

    /**
     * @param audience who asks
     * @return what they may know, for questions that go further than the state
     */
    public Projection projection(Audience audience) {
        return moment.projection(audience);
    }

    /**
     * @param audience who is to see it
     * @return the state for them
     */
    public ViewState state(Audience audience) {
        return moment.state(audience);
    }

    /**
     * @param audience who is to see it
     * @return the state for them as JSON in UTF-8, one line; not to be changed
     */
    public byte[] json(Audience audience) {
        return encoded.computeIfAbsent(audience, who -> moment.workings.json(who, state(who)));
    }

    /**
     * @param earlier what somebody was sent last
     * @return whether this is what comes right after it, so that {@link #patch} tells the difference. The revisions alone do not say so:
     *     before the campaign's first reading the first revision is another state
     */
    public boolean follows(PublishedView earlier) {
        return before == earlier.moment;
    }

    /**
     * What changes the state before this one into this one, for whoever has been sent that. Made from what the audience may see of both,
     * and so it tells them nothing else. Made anew at each question: the stream keeps what it has made ready of it.
     *
     * @param audience who is to see it
     * @return {@code {"from": 6, "to": 7, "patch": [...]}} in UTF-8, one line, not to be changed; empty if there is none before this, or
     *     if the whole state is not longer
     */
    public Optional<byte[]> patch(Audience audience) {
        if (before == null) {
            return Optional.empty();
        }
        byte[] patch = ("{\"from\":" + before.stamp.revision() + ",\"to\":" + stamp().revision() + ",\"patch\":"
                        + moment.workings.patch(before.state(audience), state(audience)) + "}")
                .getBytes(StandardCharsets.UTF_8);
        return patch.length < LEAST || patch.length < json(audience).length ? Optional.of(patch) : Optional.empty();
    }

    /** What a revision is, without what was before it. */
    private static final class Moment {

        private final ActiveView view;
        private final History history;
        private final CampaignEditions editions;
        private final Revision stamp;
        private final ProjectionCache workings;
        private final Map<Audience, ViewState> states = new ConcurrentHashMap<>();

        Moment(ActiveView view, History history, CampaignEditions editions, Revision stamp, ProjectionCache workings) {
            this.view = view;
            this.history = history;
            this.editions = editions;
            this.stamp = stamp;
            this.workings = workings;
        }

        Projection projection(Audience audience) {
            return new Projection(view, editions.campaign(), audience);
        }

        ViewState state(Audience audience) {
            return states.computeIfAbsent(
                    audience, who -> workings.state(projection(who), stamp, history.labels(), editions));
        }
    }
}
