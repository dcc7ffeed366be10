package org.charon.encounter;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.map.Deck;
import org.charon.campaign.map.LocationMaps;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Moves play to another deck of the current encounter.
 *
 * @param level chooses the deck if {@code deckId} is null
 */
public record SwitchLevel(Integer level, @Size(max = 200) String deckId) implements Command<SwitchLevel.Answer> {

    @Schema(name = "SwitchLevelAnswer")
    public record Answer(boolean success, int level, String deckId, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        if (!namesDeck() && level == null) {
            return Outcome.invalid("'deck_id' is missing; name the deck to switch to");
        }
        Optional<LocationMaps> site = EncounterLookup.maps(view, campaign);
        if (site.isEmpty()) {
            return EncounterLookup.noMap();
        }
        Optional<Deck> wanted = wanted(site.get());
        if (wanted.isEmpty()) {
            return Outcome.missing("There is no deck " + (namesDeck() ? "'" + deckId + "'" : "on level " + level)
                    + " in the current encounter");
        }
        Deck deck = wanted.get();
        return Outcome.of(
                view.withEncounter(encounter -> encounter.onDeck(deck.id(), deck.level())),
                state -> new Answer(true, state.encounterLevel(), state.encounterDeckId(), state.revision()));
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.of("Went to "
                + wanted(EncounterLookup.maps(before, campaign).orElseThrow())
                        .map(Deck::name)
                        .orElse("another deck"));
    }

    private boolean namesDeck() {
        return deckId != null && !deckId.isBlank();
    }

    private Optional<Deck> wanted(LocationMaps site) {
        return namesDeck()
                ? site.deck(deckId)
                : site.decks().stream().filter(deck -> deck.level() == level).findFirst();
    }
}
