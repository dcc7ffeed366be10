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
 * One revision of the state, and its projection and JSON for each audience. Both are computed on first use and cached, so all readers of a
 * revision get the same bytes.
 */
public final class PublishedView {

    /** In bytes. Every state is longer than this by its field names alone, so a shorter patch need not be compared with it. */
    private static final int MIN_STATE_LENGTH = 512;

    private final Snapshot snapshot;
    private final long receivedNanos;
    /** The previous revision without its own predecessor; a full chain would keep every state since the start in memory. */
    private final Snapshot before;

    private final Map<Audience, byte[]> encoded = new ConcurrentHashMap<>();

    public PublishedView(
            ActiveView view,
            History history,
            CampaignEditions editions,
            Revision revision,
            long receivedNanos,
            ProjectionCache cache) {
        this(new Snapshot(view, history, editions, revision, cache), receivedNanos, null);
    }

    private PublishedView(Snapshot snapshot, long receivedNanos, Snapshot before) {
        this.snapshot = snapshot;
        this.receivedNanos = receivedNanos;
        this.before = before;
    }

    /** A copy that knows its predecessor, from which patches are made. */
    PublishedView after(PublishedView earlier) {
        return new PublishedView(snapshot, receivedNanos, earlier.snapshot);
    }

    /** The complete state of play. Must not be sent to a client unprojected. */
    public ActiveView view() {
        return snapshot.view;
    }

    public History history() {
        return snapshot.history;
    }

    public Campaign campaign() {
        return snapshot.editions.campaign();
    }

    public CampaignEditions editions() {
        return snapshot.editions;
    }

    /** The part of the campaign that an audience may read. */
    public Disclosure disclosure(Audience audience) {
        return snapshot.editions.disclosure(audience);
    }

    public Revision revision() {
        return snapshot.revision;
    }

    /** When the command that led to this revision was received, as {@link System#nanoTime}, which clock changes do not affect. */
    public long receivedNanos() {
        return receivedNanos;
    }

    /** The projection for an audience, for queries that go beyond the state. */
    public Projection projection(Audience audience) {
        return snapshot.projection(audience);
    }

    /** The state as sent to an audience. */
    public ViewState state(Audience audience) {
        return snapshot.state(audience);
    }

    /** The state for an audience as one line of JSON in UTF-8. Must not be modified. */
    public byte[] json(Audience audience) {
        return encoded.computeIfAbsent(audience, who -> snapshot.cache.json(who, state(who)));
    }

    /** Whether {@link #patch} applies to that state. Revision numbers are not enough: reading the first campaign keeps revision 1. */
    public boolean follows(PublishedView earlier) {
        return before == earlier.snapshot;
    }

    /**
     * The patch from the previous state, made from what the audience may see of both, as one line of JSON in UTF-8. Must not be modified.
     * Empty if there is no previous state or the whole state is not longer. Not cached here, because the stream caches the encoded frame.
     */
    public Optional<byte[]> patch(Audience audience) {
        if (before == null) {
            return Optional.empty();
        }
        byte[] patch = ("{\"from\":" + before.revision.number() + ",\"to\":"
                        + revision().number() + ",\"patch\":"
                        + snapshot.cache.patch(before.state(audience), state(audience)) + "}")
                .getBytes(StandardCharsets.UTF_8);
        return patch.length < MIN_STATE_LENGTH || patch.length < json(audience).length
                ? Optional.of(patch)
                : Optional.empty();
    }

    /** A revision without its predecessor. */
    private static final class Snapshot {

        private final ActiveView view;
        private final History history;
        private final CampaignEditions editions;
        private final Revision revision;
        private final ProjectionCache cache;
        private final Map<Audience, ViewState> states = new ConcurrentHashMap<>();

        Snapshot(
                ActiveView view, History history, CampaignEditions editions, Revision revision, ProjectionCache cache) {
            this.view = view;
            this.history = history;
            this.editions = editions;
            this.revision = revision;
            this.cache = cache;
        }

        Projection projection(Audience audience) {
            return new Projection(view, editions.campaign(), audience);
        }

        ViewState state(Audience audience) {
            return states.computeIfAbsent(
                    audience, who -> cache.state(projection(who), revision, history.labels(), editions));
        }
    }
}
