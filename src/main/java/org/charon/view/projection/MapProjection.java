package org.charon.view.projection;

import java.util.Map;
import org.charon.campaign.map.DoorStatus;
import org.charon.view.state.Encounter;

/**
 * What an audience sees of the current encounter apart from its tokens. Cached between revisions, because it is costly for large maps and
 * does not change while a token is dragged.
 */
record MapProjection(
        Visibility from, SiteView site, Map<String, Boolean> rooms, Map<String, DoorStatus> doors, int knownDecks) {

    static MapProjection of(Visibility sight) {
        return new MapProjection(
                sight, sight.site(sight.currentDeck()), sight.rooms(), sight.doors(), sight.knownDecks());
    }

    /** Whether {@link #of} would give the same result. Compares by identity, so it may answer no for equal inputs. */
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
