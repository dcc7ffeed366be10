package org.charon.stream;

import java.time.Instant;
import org.charon.campaign.Campaign;
import org.charon.view.History;
import org.charon.view.Play;
import org.charon.view.PublishedView;
import org.charon.view.projection.CampaignEditions;
import org.charon.view.projection.ProjectionCache;
import org.charon.view.projection.Revision;
import org.charon.view.state.ActiveView;

/** Revisions of a state in which nothing has happened, for tests of how they travel. */
final class Revisions {

    private static final ProjectionCache WORKINGS = new ProjectionCache(Play.json());

    private Revisions() {}

    /** One as it goes over the wire, of the instance {@code i}; held by whoever asked for it. */
    static Encoded encoded(long revision, long askedAt) {
        return new Encoded(
                new PublishedView(
                        ActiveView.INITIAL,
                        History.NONE,
                        CampaignEditions.first(Campaign.EMPTY, "first"),
                        new Revision("i", revision, Instant.EPOCH),
                        askedAt,
                        WORKINGS),
                Pages.none());
    }
}
