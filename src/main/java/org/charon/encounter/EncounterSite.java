package org.charon.encounter;

import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.location.Location;
import org.charon.campaign.map.Deck;
import org.charon.campaign.map.Grid;
import org.charon.campaign.map.Site;
import org.charon.campaign.map.Square;
import org.charon.view.ActiveView;
import org.charon.view.Outcome;

/** Finds what the commands of an encounter work on, and words what they do not find. */
final class EncounterSite {

    private EncounterSite() {}

    /** The maps of the current encounter's location; empty before the first encounter and at a location without a map. */
    static Optional<Site> of(ActiveView view, Campaign campaign) {
        return Optional.ofNullable(campaign.locations().byPath().get(view.encounterPath()))
                .flatMap(Location::site);
    }

    /** The deck on which play is. */
    static Optional<Deck> deck(ActiveView view, Campaign campaign) {
        return of(view, campaign)
                .map(site -> site.deck(view.encounter().deckId()).orElseGet(site::defaultDeck));
    }

    static <A> Outcome<A> noMap() {
        return Outcome.conflict("No encounter with a map is current; show a location that has one first");
    }

    static <A> Outcome<A> unknownRoom(String id) {
        return Outcome.missing("There is no room '" + id + "' in the current encounter");
    }

    static <A> Outcome<A> unknownToken(String id) {
        return Outcome.missing("There is no token '" + id + "' in the current encounter; it may have been removed");
    }

    static <A> Outcome<A> offGrid(Square square, Deck deck) {
        Grid grid = deck.map().grid();
        int size = square.size();
        if (size > grid.width() || size > grid.height()) {
            return tooBig(size, deck);
        }
        String what = size == 1 ? "The cell " : "A token of " + size + " by " + size + " cells at ";
        return Outcome.invalid(what + square.x() + ", " + square.y() + " is not on the deck; x goes from 0 to "
                + (grid.width() - size) + " and y from 0 to " + (grid.height() - size));
    }

    static <A> Outcome<A> tooBig(int size, Deck deck) {
        Grid grid = deck.map().grid();
        return Outcome.invalid("A token of " + size + " by " + size + " cells does not fit on the deck, which has "
                + grid.width() + " by " + grid.height() + "; choose a smaller size");
    }
}
