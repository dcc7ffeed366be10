package org.charon.encounter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;

/** Removes a token from the current encounter. */
public record RemoveToken(@NotBlank @Size(max = 200) String tokenId) implements Command<TokensAnswer> {

    @Override
    public Outcome<TokensAnswer> apply(ActiveView view, Campaign campaign, Actor actor) {
        if (!view.encounter().tokens().containsKey(tokenId)) {
            return EncounterLookup.unknownToken(tokenId);
        }
        return Outcome.of(view.withEncounter(encounter -> encounter.withoutToken(tokenId)), TokensAnswer::of);
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.of("Removed " + EncounterLookup.tokenName(before, tokenId));
    }
}
