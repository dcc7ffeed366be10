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
 * Fits the state of play to a campaign whose files have changed: tokens are found in the rooms as they now lie and brought back onto a
 * grid that has shrunk, a deck that is gone gives way to the one play begins on. Otherwise nothing is forgotten that may come back with the next save.
 */
public record AdoptCampaign() implements Command<Long> {

    @Override
    public Outcome<Long> apply(ActiveView view, Campaign campaign, Actor actor) {
        Map<String, Location> locations = campaign.locations().byPath();
        return Outcome.of(
                view.withEveryEncounter((path, encounter) -> Optional.ofNullable(locations.get(path))
                        .flatMap(Location::site)
                        .map(site -> fit(encounter, site))
                        .orElse(encounter)),
                ViewState::revision);
    }

    /** Files are mended in the files. */
    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.empty();
    }

    private static Encounter fit(Encounter encounter, LocationMaps site) {
        Deck deck = site.deck(encounter.deckId()).orElseGet(site::defaultDeck);
        Map<String, Token> tokens = new LinkedHashMap<>(encounter.tokens());
        tokens.replaceAll((id, token) -> site.deck(token.deckId())
                .map(on -> token.on(token.square().movedOnto(on.map().grid()), on.map()))
                .orElse(token));
        return encounter.onDeck(deck.id(), deck.level()).withTokens(tokens);
    }
}
