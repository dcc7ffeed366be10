package org.charon.encounter;

import java.util.List;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.location.Location;
import org.charon.campaign.map.Deck;
import org.charon.campaign.map.Grid;
import org.charon.campaign.map.GridSquare;
import org.charon.campaign.map.LocationMaps;
import org.charon.campaign.map.Room;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Token;

/** Looks up decks, doors and tokens of the current encounter, and their names for messages. */
final class EncounterLookup {

    private EncounterLookup() {}

    /** The maps of the current encounter's location; empty before the first encounter and at a location without a map. */
    static Optional<LocationMaps> maps(ActiveView view, Campaign campaign) {
        return Optional.ofNullable(campaign.locations().byPath().get(view.encounterPath()))
                .flatMap(Location::site);
    }

    /** The deck in play. */
    static Optional<Deck> deck(ActiveView view, Campaign campaign) {
        return maps(view, campaign)
                .map(site -> site.deck(view.encounter().deckId()).orElseGet(site::defaultDeck));
    }

    static String roomName(ActiveView view, Campaign campaign, String id) {
        return maps(view, campaign)
                .flatMap(site -> site.room(id))
                .map(Room::name)
                .filter(name -> !name.isBlank())
                .orElse(id);
    }

    /** A door, named by the rooms it connects. */
    static String doorName(ActiveView view, Campaign campaign, String id) {
        return maps(view, campaign)
                .flatMap(site -> site.doorway(id))
                .map(door -> sideName(view, campaign, door.from()) + " – " + sideName(view, campaign, door.to()))
                .orElse(id);
    }

    private static String sideName(ActiveView view, Campaign campaign, String room) {
        return room.isEmpty() ? "outside" : roomName(view, campaign, room);
    }

    static String tokenName(ActiveView view, String id) {
        Token token = view.encounter().tokens().get(id);
        return token == null ? id : token.name();
    }

    /** The number of tokens, or the name of a single one. */
    static String tokenNames(ActiveView view, List<String> ids) {
        return ids.size() == 1 ? tokenName(view, ids.get(0)) : count(ids.size(), "token");
    }

    /** A number with its noun: {@code 1 token}, {@code 4 tokens}. */
    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
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

    static <A> Outcome<A> offGrid(GridSquare square, Deck deck) {
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
