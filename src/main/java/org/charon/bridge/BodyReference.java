package org.charon.bridge;

import java.util.function.Function;
import org.charon.campaign.Campaign;
import org.charon.campaign.location.Location;
import org.charon.campaign.location.Locations.Lookup;
import org.charon.campaign.location.RelativeLookup;
import org.charon.view.LocationReference;
import org.charon.view.Outcome;

/**
 * A planet or moon as a client refers to it: a slug, or a path, relative to the system or absolute.
 *
 * @param system searched first
 */
record BodyReference(Location system, String text) {

    Lookup find(Campaign campaign) {
        return new RelativeLookup(campaign.locations(), system.path()).find(text.replaceAll("^/+|/+$", ""));
    }

    /** Applies a function to the location; refuses with 404 or 409 without a single one. */
    <A> Outcome<A> resolve(Campaign campaign, Function<Location, Outcome<A>> then) {
        Lookup lookup = find(campaign);
        if (lookup instanceof Lookup.Found found) {
            return then.apply(found.location());
        }
        return lookup instanceof Lookup.Ambiguous ambiguous
                ? Outcome.conflict(LocationReference.ambiguityMessage(text, ambiguous))
                : Outcome.missing(missingMessage());
    }

    String missingMessage() {
        return "There is no location '" + text + "' in " + system.name();
    }
}
