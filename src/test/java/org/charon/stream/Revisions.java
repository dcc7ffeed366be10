package org.charon.stream;

import java.time.Instant;
import java.util.function.LongConsumer;
import org.charon.campaign.Campaign;
import org.charon.stream.transport.SharedFrameFiles;
import org.charon.view.ActiveView;
import org.charon.view.Editions;
import org.charon.view.History;
import org.charon.view.Play;
import org.charon.view.Published;
import org.charon.view.Stamp;
import org.charon.view.Workings;

/** Revisions of a state in which nothing has happened, for tests of delivery. */
final class Revisions {

    private static final Workings WORKINGS = new Workings(Play.json());

    private Revisions() {}

    /** A revision of the instance {@code i}; to be released by the caller. */
    static Broadcast broadcast(long revision, long askedAt, LongConsumer delivered) {
        return new Broadcast(
                new Published(
                        ActiveView.INITIAL,
                        History.NONE,
                        Editions.first(Campaign.EMPTY, "first"),
                        new Stamp("i", revision, Instant.EPOCH),
                        askedAt,
                        WORKINGS),
                SharedFrameFiles.disabled(),
                delivered);
    }
}
