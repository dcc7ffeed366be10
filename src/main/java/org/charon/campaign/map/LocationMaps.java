package org.charon.campaign.map;

import java.util.List;
import java.util.Optional;

/**
 * All maps of one location.
 *
 * @param multiDeck whether a manifest lists the decks
 * @param name the manifest's name; empty for a single map
 * @param facilityType the manifest's, free text
 * @param decks in the manifest's order, at least one
 */
public record LocationMaps(boolean multiDeck, String name, String facilityType, List<Deck> decks) {

    /** Deck id of a location with a single map. */
    public static final String SINGLE = "single";

    /**
     * Copies the list so that the record cannot change.
     *
     * @throws IllegalArgumentException without any deck
     */
    public LocationMaps {
        decks = List.copyOf(decks);
        if (decks.isEmpty()) {
            throw new IllegalArgumentException("a location with maps has at least one deck");
        }
    }

    /**
     * @return the deck marked as default, else the first
     */
    public Deck defaultDeck() {
        return decks.stream().filter(Deck::isDefault).findFirst().orElse(decks.get(0));
    }

    /**
     * @param id of a deck
     * @return that deck, if there is one
     */
    public Optional<Deck> deck(String id) {
        return decks.stream().filter(deck -> deck.id().equals(id)).findFirst();
    }

    /**
     * @param id of a room or corridor
     * @return whether any deck has it
     */
    public boolean hasRoom(String id) {
        return room(id).isPresent();
    }

    /**
     * @param id of a room or corridor
     * @return the room, on whichever deck it is
     */
    public Optional<Room> room(String id) {
        return decks.stream().flatMap(deck -> deck.map().room(id).stream()).findFirst();
    }

    /**
     * @param id of a door
     * @return whether any deck has it
     */
    public boolean hasDoorway(String id) {
        return doorway(id).isPresent();
    }

    /**
     * @param id of a door
     * @return the door, on whichever deck it is
     */
    public Optional<Doorway> doorway(String id) {
        return decks.stream().flatMap(deck -> deck.map().doorway(id).stream()).findFirst();
    }
}
