package org.charon.encounter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.charon.campaign.Campaign;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.charon.wire.ClientGeneratedId;

/**
 * Moves several tokens in one step: all of them, or none if one move is refused.
 *
 * @param moves of different tokens, without gestures of their own
 * @param gesture id made by the page for a drag; all moves of a drag are undone in one step. Null for a single move
 */
public record MoveTokens(
        @NotNull @Size(min = 1, max = TokenGroup.LIMIT) List<@NotNull @Valid MoveToken> moves,

        @Pattern(regexp = ClientGeneratedId.PATTERN, message = MoveToken.GESTURE_RULE)
        String gesture)
        implements Command<TokensAnswer> {

    /** Moves that are not part of a drag. */
    public MoveTokens(List<MoveToken> moves) {
        this(moves, null);
    }

    @Override
    public Outcome<TokensAnswer> apply(ActiveView view, Campaign campaign, Actor actor) {
        return TokenGroup.apply(moves, MoveToken::tokenId, view, campaign, actor);
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        List<String> ids = moves.stream().map(MoveToken::tokenId).toList();
        return Optional.of("Moved " + EncounterLookup.tokenNames(before, ids));
    }

    @Override
    public boolean mergesWith(Command<?> earlier) {
        return gesture != null
                && earlier instanceof MoveTokens others
                && gesture.equals(others.gesture)
                && tokenIds().equals(others.tokenIds());
    }

    private Set<String> tokenIds() {
        return moves.stream().map(MoveToken::tokenId).collect(Collectors.toSet());
    }
}
