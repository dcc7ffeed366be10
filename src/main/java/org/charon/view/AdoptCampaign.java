package org.charon.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.location.Location;
import org.charon.campaign.map.Deck;
import org.charon.campaign.map.LocationMaps;
import org.charon.view.projection.ViewState;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Encounter;
import org.charon.view.state.Token;

/**
 * Adapts the state of play to changed campaign files: tokens get the rooms of the new map and are moved back inside a smaller grid, and a
 * deck that was removed is replaced by the location's default deck. Everything else stays, because the next save may bring its files back.
 */
public record AdoptCampaign() implements Command<Long> {

    @Override
    public Outcome<Long> apply(ActiveView view, Campaign campaign, Actor actor) {
        Map<String, Location> locations = campaign.locations().byPath();
        return Outcome.of(
                view.withEveryEncounter((path, encounter) -> Optional.ofNullable(locations.get(path))
                        .flatMap(Location::site)
                        .map(site -> adapt(encounter, site))
                        .orElse(encounter)),
                ViewState::revision);
    }

    /** Not undoable: file changes are undone by editing the files. */
    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.empty();
    }

    private static Encounter adapt(Encounter encounter, LocationMaps site) {
        Deck deck = site.deck(encounter.deckId()).orElseGet(site::defaultDeck);
        Map<String, Token> tokens = new LinkedHashMap<>(encounter.tokens());
        tokens.replaceAll((id, token) -> site.deck(token.deckId())
                .map(on -> token.movedTo(token.square().movedOnto(on.map().grid()), on.map()))
                .orElse(token));
        return encounter.onDeck(deck.id(), deck.level()).withTokens(tokens);
    }
}
