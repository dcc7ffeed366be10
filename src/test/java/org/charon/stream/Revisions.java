package org.charon.stream;

import java.time.Instant;
import java.util.function.LongConsumer;
import org.charon.campaign.Campaign;
import org.charon.stream.transport.SharedFrameFiles;
import org.charon.view.History;
import org.charon.view.PublishedView;
import org.charon.view.TestGame;
import org.charon.view.projection.CampaignEditions;
import org.charon.view.projection.ProjectionCache;
import org.charon.view.projection.Revision;
import org.charon.view.state.ActiveView;

/** Revisions of an empty state, for tests of delivery. */
final class Revisions {

    private static final ProjectionCache WORKINGS = new ProjectionCache(TestGame.json());

    private Revisions() {}

    /** A revision of the instance {@code i}; to be released by the caller. */
    static Broadcast broadcast(long revision, long receivedNanos, LongConsumer delivered) {
        return new Broadcast(
                new PublishedView(
                        ActiveView.INITIAL,
                        History.NONE,
                        CampaignEditions.first(Campaign.EMPTY, "first"),
                        new Revision("i", revision, Instant.EPOCH),
                        receivedNanos,
                        WORKINGS),
                SharedFrameFiles.disabled(),
                delivered);
    }
}
