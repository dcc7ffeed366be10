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
 * Moves a token to another place on its deck. The GM moves any; players move the players' tokens that they see, to where they see, while
 * the GM lets them.
 *
 * @param tokenId which
 * @param x column of its upper left cell, counted from 0
 * @param y row of its upper left cell, counted from 0
 * @param gesture made up by the page for the drag that this is a part of: all parts are taken back at once; left out for a move by
 *     itself
 */
public record MoveToken(
        @NotBlank @Size(max = 200) String tokenId,
        @NotNull Integer x,
        @NotNull Integer y,

        @Pattern(regexp = ClientGeneratedId.PATTERN, message = MoveToken.GESTURE_RULE)
        String gesture)
        implements Command<TokenAnswer> {

    /** What a gesture's name of another form is answered. */
    static final String GESTURE_RULE = ClientGeneratedId.MESSAGE + ", the same for all moves of one drag";

    /**
     * A move by itself.
     *
     * @param tokenId which
     * @param x column of its upper left cell
     * @param y row of its upper left cell
     */
    public MoveToken(String tokenId, Integer x, Integer y) {
        this(tokenId, x, y, null);
    }

    @Override
    public Outcome<TokenAnswer> apply(ActiveView view, Campaign campaign, Actor actor) {
        Encounter encounter = view.encounter();
        Token token = encounter.tokens().get(tokenId);
        // A player who guesses the id of a token they cannot see must not learn that it exists.
        if (token == null || !actor.isGm() && !new Projection(view, campaign, actor.audience()).seesToken(tokenId)) {
            return EncounterLookup.unknownToken(tokenId);
        }
        Optional<Deck> deck = EncounterLookup.of(view, campaign).flatMap(site -> site.deck(token.deckId()));
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
            // Every cell counts, or a big token would feel its way into the dark.
            if (map.roomIdsUnder(goal).keySet().stream()
                    .anyMatch(room -> !room.isEmpty() && !encounter.reveals(room))) {
                return Outcome.forbidden("Nobody has been there yet; move to a place on the map");
            }
        }
        return Outcome.of(moved(view, campaign, token, token.on(goal, map)), state -> TokenAnswer.of(tokenId, state));
    }

    /** A token that comes out of the dark is drawn above all that the players see already. */
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
