package org.charon.encounter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.map.Deck;
import org.charon.campaign.map.DeckMap;
import org.charon.campaign.map.GridSquare;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.projection.Projection;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;
import org.charon.view.state.Encounter;
import org.charon.view.state.Token;
import org.charon.view.state.TokenType;
import org.charon.wire.ClientGeneratedId;

/**
 * Moves a token on its deck. The GM moves any token. Players, while allowed, move visible tokens of type PLAYER to visible cells.
 *
 * @param x column of its upper left cell, from 0
 * @param y row of its upper left cell, from 0
 * @param gesture id made by the page for a drag; all moves of a drag are undone in one step. Null for a single move
 */
public record MoveToken(
        @NotBlank @Size(max = 200) String tokenId,
        @NotNull Integer x,
        @NotNull Integer y,

        @Pattern(regexp = ClientGeneratedId.PATTERN, message = MoveToken.GESTURE_RULE)
        String gesture)
        implements Command<TokenAnswer> {

    /** Error message for a malformed gesture id. */
    static final String GESTURE_RULE = ClientGeneratedId.MESSAGE + ", the same for all moves of one drag";

    /** A move that is not part of a drag. */
    public MoveToken(String tokenId, Integer x, Integer y) {
        this(tokenId, x, y, null);
    }

    @Override
    public Outcome<TokenAnswer> apply(ActiveView view, Campaign campaign, Actor actor) {
        Encounter encounter = view.encounter();
        Token token = encounter.tokens().get(tokenId);
        // A player who guesses the id of a hidden token must not learn that it exists.
        if (token == null || !actor.isGm() && !new Projection(view, campaign, actor.audience()).seesToken(tokenId)) {
            return EncounterLookup.unknownToken(tokenId);
        }
        Optional<Deck> deck = EncounterLookup.maps(view, campaign).flatMap(site -> site.deck(token.deckId()));
        if (deck.isEmpty()) {
            return EncounterLookup.noMap();
        }
        DeckMap map = deck.get().map();
        GridSquare goal = new GridSquare(x, y, token.size());
        if (!goal.isOn(map.grid())) {
            return EncounterLookup.offGrid(goal, deck.get());
        }
        if (!actor.isGm()) {
            if (!view.encounters().playerMovesAllowed()) {
                return Outcome.forbidden("The GM has locked the tokens; ask to have them unlocked");
            }
            if (token.type() != TokenType.PLAYER) {
                return Outcome.forbidden("Players move only the tokens of players");
            }
            // Every cell is checked, or a large token could be used to probe hidden rooms.
            if (map.roomIdsUnder(goal).keySet().stream()
                    .anyMatch(room -> !room.isEmpty() && !encounter.isRevealed(room))) {
                return Outcome.forbidden("Nobody has been there yet; move to a place on the map");
            }
        }
        return Outcome.of(
                moved(view, campaign, token, token.movedTo(goal, map)), state -> TokenAnswer.of(tokenId, state));
    }

    /** A token that becomes visible is drawn above those that players already see. */
    private ActiveView moved(ActiveView view, Campaign campaign, Token before, Token after) {
        ActiveView next = view.withEncounter(encounter -> encounter.withToken(tokenId, after));
        boolean comesIntoSight = !before.roomId().equals(after.roomId())
                && !playersSeeIt(view, campaign)
                && playersSeeIt(next, campaign);
        return comesIntoSight ? next.withEncounter(encounter -> encounter.withTokenOnTop(tokenId, after)) : next;
    }

    private boolean playersSeeIt(ActiveView view, Campaign campaign) {
        return new Projection(view, campaign, Audience.PLAYER).seesToken(tokenId);
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.of("Moved " + EncounterLookup.tokenName(before, tokenId));
    }

    @Override
    public boolean mergesWith(Command<?> earlier) {
        return gesture != null
                && earlier instanceof MoveToken move
                && gesture.equals(move.gesture)
                && tokenId.equals(move.tokenId);
    }
}
