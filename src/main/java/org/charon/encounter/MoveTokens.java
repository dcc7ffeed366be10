package org.charon.encounter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.ActiveView;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;

/**
 * Moves several tokens in one step: all of them, or none when one cannot go where it should.
 *
 * @param moves each of another token
 */
public record MoveTokens(
        @NotNull @Size(min = 1, max = TokenGroup.LIMIT) List<@NotNull @Valid MoveToken> moves)
        implements Command<TokensAnswer> {

    @Override
    public Outcome<TokensAnswer> apply(ActiveView view, Campaign campaign, Actor actor) {
        return TokenGroup.apply(moves, MoveToken::tokenId, view, campaign, actor);
    }

    @Override
    public Optional<String> told(ActiveView before, Campaign campaign) {
        List<String> ids = moves.stream().map(MoveToken::tokenId).toList();
        return Optional.of("Moved " + EncounterSite.tokenNames(before, ids));
    }
}
