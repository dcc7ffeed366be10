package org.charon.bridge;

import java.util.function.Function;
import org.charon.campaign.Campaign;
import org.charon.campaign.location.Location;
import org.charon.campaign.location.Locations.Lookup;
import org.charon.campaign.location.RelativeLookup;
import org.charon.view.LocationReference;
import org.charon.view.Outcome;

/**
 * A planet or moon as a client names it beside its system: a slug, or a path from that system or from the top.
 *
 * @param system in which it is looked for first
 * @param text as it came
 */
record BodyReference(Location system, String text) {

    /** Whether it leads anywhere, and where. */
    Lookup in(Campaign campaign) {
        return new RelativeLookup(campaign.locations(), system.path()).find(text.replaceAll("^/+|/+$", ""));
    }

    /** Goes on with the location that is meant; a 404 or 409 without one. */
    <A> Outcome<A> in(Campaign campaign, Function<Location, Outcome<A>> then) {
        Lookup lookup = in(campaign);
        if (lookup instanceof Lookup.Found found) {
            return then.apply(found.location());
        }
        return lookup instanceof Lookup.Ambiguous ambiguous
                ? Outcome.conflict(LocationReference.choice(text, ambiguous))
                : Outcome.missing(missing());
    }

    String missing() {
        return "There is no location '" + text + "' in " + system.name();
    }
}
