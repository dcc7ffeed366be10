package org.charon.view;

import java.util.Optional;
import java.util.function.Function;
import org.charon.campaign.Campaign;
import org.charon.campaign.location.Location;
import org.charon.campaign.location.Locations.Lookup;
import org.charon.wire.ApiException;

/** A location as a client refers to it: a slug, or a path where the slug is ambiguous. */
public record LocationReference(String text) {

    /** Applies a function to the location; refuses with 404 if it is unknown, with 409 and the possible paths if the slug is ambiguous. */
    public <A> Outcome<A> resolve(Campaign campaign, Function<Location, Outcome<A>> then) {
        Lookup lookup = campaign.locations().find(text);
        if (lookup instanceof Lookup.Found found) {
            return then.apply(found.location());
        }
        return refusal(lookup);
    }

    /** The location; throws a 404 if it is unknown, a 409 if the slug is ambiguous. */
    public Location resolve(Campaign campaign) {
        return resolve(campaign.locations().find(text));
    }

    /** The location from a lookup that was already made; throws a 404 or 409 like {@link #resolve}. */
    public Location resolve(Lookup lookup) {
        if (lookup instanceof Lookup.Found found) {
            return found.location();
        }
        Outcome.Refused<Location> refused = refusal(lookup);
        throw new ApiException(refused.status(), refused.reason());
    }

    /** The location; empty if it is unknown or ambiguous. */
    public Optional<Location> find(Campaign campaign) {
        return campaign.locations().find(text) instanceof Lookup.Found found
                ? Optional.of(found.location())
                : Optional.empty();
    }

    /** The location's name, or the reference itself if it is unknown or ambiguous. */
    public String name(Campaign campaign) {
        return find(campaign).map(Location::name).orElse(text);
    }

    /** The error message for an ambiguous slug; lists the paths to choose from. */
    public static String ambiguityMessage(String slug, Lookup.Ambiguous ambiguous) {
        return "There are several locations of the slug '" + slug + "'; name one by its path: "
                + String.join(", ", ambiguous.paths());
    }

    private <A> Outcome.Refused<A> refusal(Lookup lookup) {
        if (lookup instanceof Lookup.Ambiguous ambiguous) {
            return new Outcome.Refused<>(409, ambiguityMessage(text, ambiguous));
        }
        return new Outcome.Refused<>(
                404, "There is no location '" + text + "' in the campaign; use a slug or path from the location list");
    }
}
