package org.charon.stream;

import java.time.Instant;
import org.charon.campaign.Campaign;
import org.charon.view.ActiveView;
import org.charon.view.Editions;
import org.charon.view.History;
import org.charon.view.Play;
import org.charon.view.Published;
import org.charon.view.Stamp;
import org.charon.view.Workings;

/** Revisions of a state in which nothing has happened, for tests of how they travel. */
final class Revisions {

    private static final Workings WORKINGS = new Workings(Play.json());

    private Revisions() {}

    /** One as it goes over the wire, of the instance {@code i}; held by whoever asked for it. */
    static EncodedRevision encoded(long revision, long askedAt) {
        return new EncodedRevision(
                new Published(
                        ActiveView.INITIAL,
                        History.NONE,
                        Editions.first(Campaign.EMPTY, "first"),
                        new Stamp("i", revision, Instant.EPOCH),
                        askedAt,
                        WORKINGS),
                SharedFrameFiles.none());
    }
}
