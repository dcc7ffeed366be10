package org.charon.view.projection;

import java.util.Map;
import org.charon.campaign.map.DoorStatus;
import org.charon.view.state.Encounter;

/** What an audience sees of the encounter apart from its tokens. Cached while tokens are dragged, because it is costly for large maps. */
record MapProjection(
        Visibility from, SiteView site, Map<String, Boolean> rooms, Map<String, DoorStatus> doors, int knownDecks) {

    static MapProjection of(Visibility visibility) {
        return new MapProjection(
                visibility,
                visibility.site(visibility.currentDeck()),
                visibility.rooms(),
                visibility.doors(),
                visibility.knownDecks());
    }

    /** Whether {@link #of} would give the same result. Compares by identity, so it may answer no for equal inputs. */
    boolean isUpToDate(Visibility visibility) {
        Encounter own = from.encounter();
        Encounter other = visibility.encounter();
        return from.audience() == visibility.audience()
                && from.site() == visibility.site()
                && own.rooms() == other.rooms()
                && own.doors() == other.doors()
                && own.deckId().equals(other.deckId());
    }
}
