package org.charon.view;

import java.util.Optional;
import java.util.function.Function;
import org.charon.campaign.Campaign;
import org.charon.campaign.location.Location;
import org.charon.campaign.location.Locations.Lookup;
import org.charon.wire.ApiException;

/**
 * A location as a client names it: a slug, or a path where the slug would mean several.
 *
 * @param text as it came
 */
public record LocationReference(String text) {

    /**
     * Goes on with the location that is meant, or refuses.
     *
     * @param campaign the snapshot in use
     * @param then what to do with the location
     * @param <A> the command's answer
     * @return what {@code then} comes to; a 404 for an unknown location; a 409 that lists the paths where the slug means several
     */
    public <A> Outcome<A> in(Campaign campaign, Function<Location, Outcome<A>> then) {
        Lookup lookup = campaign.locations().find(text);
        if (lookup instanceof Lookup.Found found) {
            return then.apply(found.location());
        }
        return refusal(lookup);
    }

    /**
     * The same outside of a command.
     *
     * @param campaign the snapshot in use
     * @return the location
     * @throws ApiException 404 or 409 as above
     */
    public Location in(Campaign campaign) {
        return of(campaign.locations().find(text));
    }

    /**
     * The same where it was looked up already.
     *
     * @param lookup what this text leads to
     * @return the location
     * @throws ApiException 404 or 409 as above
     */
    public Location of(Lookup lookup) {
        if (lookup instanceof Lookup.Found found) {
            return found.location();
        }
        Outcome.Refused<Location> refused = refusal(lookup);
        throw new ApiException(refused.status(), refused.reason());
    }

    /**
     * @param campaign the snapshot in use
     * @return the location that is meant; empty if there is none, or several
     */
    public Optional<Location> lookUp(Campaign campaign) {
        return campaign.locations().find(text) instanceof Lookup.Found found
                ? Optional.of(found.location())
                : Optional.empty();
    }

    /**
     * @param campaign the snapshot in use
     * @return the name of the location that is meant; the text itself where there is none
     */
    public String name(Campaign campaign) {
        return lookUp(campaign).map(Location::name).orElse(text);
    }

    /**
     * @param slug that means several locations
     * @param ambiguous which ones
     * @return the words that let the client choose one of them
     */
    public static String choice(String slug, Lookup.Ambiguous ambiguous) {
        return "There are several locations of the slug '" + slug + "'; name one by its path: "
                + String.join(", ", ambiguous.paths());
    }

    private <A> Outcome.Refused<A> refusal(Lookup lookup) {
        if (lookup instanceof Lookup.Ambiguous ambiguous) {
            return new Outcome.Refused<>(409, choice(text, ambiguous));
        }
        return new Outcome.Refused<>(
                404, "There is no location '" + text + "' in the campaign; use a slug or path from the location list");
    }
}
