package org.charon.view.projection;

import java.util.Map;
import org.charon.campaign.map.DoorStatus;
import org.charon.view.state.Encounter;

/**
 * What one audience sees of the encounter but for its tokens, worked out: a drag leaves it as it is, and a large map takes a while.
 *
 * @param from what it was worked out from
 * @param site the maps
 * @param rooms which rooms are revealed
 * @param doors doors whose state was set
 * @param knownDecks how many decks the audience knows of
 */
record MapProjection(
        Visibility from, SiteView site, Map<String, Boolean> rooms, Map<String, DoorStatus> doors, int knownDecks) {

    /** Works it out. */
    static MapProjection of(Visibility sight) {
        return new MapProjection(
                sight, sight.site(sight.currentDeck()), sight.rooms(), sight.doors(), sight.knownDecks());
    }

    /**
     * Whether it is what {@link #of} would make of this. Asks no more than whether it is from the very same things: if in doubt it is to
     * be worked out anew.
     */
    boolean isOf(Visibility sight) {
        Encounter mine = from.encounter();
        Encounter its = sight.encounter();
        return from.audience() == sight.audience()
                && from.site() == sight.site()
                && mine.rooms() == its.rooms()
                && mine.doors() == its.doors()
                && mine.deckId().equals(its.deckId());
    }
}
