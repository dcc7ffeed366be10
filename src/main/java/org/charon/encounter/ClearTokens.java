package org.charon.encounter;

import java.util.Map;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;

/** Removes all tokens of the current encounter, on every deck. */
public record ClearTokens() implements Command<TokensAnswer> {

    @Override
    public Outcome<TokensAnswer> apply(ActiveView view, Campaign campaign, Actor actor) {
        ActiveView next = view.encounter().tokens().isEmpty()
                ? view
                : view.withEncounter(encounter -> encounter.withTokens(Map.of()));
        return Outcome.of(next, TokensAnswer::of);
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.of(
                "Cleared " + EncounterLookup.count(before.encounter().tokens().size(), "token"));
    }
}
