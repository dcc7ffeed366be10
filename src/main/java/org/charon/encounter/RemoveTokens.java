package org.charon.encounter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;

/** Removes several tokens of the current encounter: all of them, or none if one does not exist. */
public record RemoveTokens(
        @NotNull @Size(min = 1, max = TokenGroup.LIMIT) List<@NotBlank @Size(max = 200) String> tokenIds)
        implements Command<TokensAnswer> {

    @Override
    public Outcome<TokensAnswer> apply(ActiveView view, Campaign campaign, Actor actor) {
        List<RemoveToken> removals = tokenIds.stream().map(RemoveToken::new).toList();
        return TokenGroup.apply(removals, RemoveToken::tokenId, view, campaign, actor);
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.of("Removed " + EncounterLookup.tokenNames(before, tokenIds));
    }
}
