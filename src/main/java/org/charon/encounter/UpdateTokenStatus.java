package org.charon.encounter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.charon.campaign.Campaign;
import org.charon.campaign.map.Deck;
import org.charon.campaign.map.DeckMap;
import org.charon.campaign.map.GridSquare;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Token;
import org.charon.view.state.TokenStatus;

/**
 * Sets the status markers or the size of a token of the current encounter, or both.
 *
 * @param status all its markers; null keeps them
 * @param size cells along each side; null keeps it. A token that would cross the edge of the grid is moved inwards
 */
public record UpdateTokenStatus(
        @NotBlank @Size(max = 200) String tokenId,
        @Size(max = 20) List<@NotNull TokenStatus> status,
        @Min(1) @Max(Token.BIGGEST) Integer size)
        implements Command<TokenAnswer> {

    /** A change of status markers only. */
    public UpdateTokenStatus(String tokenId, List<TokenStatus> status) {
        this(tokenId, status, null);
    }

    @Override
    public Outcome<TokenAnswer> apply(ActiveView view, Campaign campaign, Actor actor) {
        if (status == null && size == null) {
            return Outcome.invalid(
                    "'status' and 'size' are missing; send the marks the token is to have, its size, or both");
        }
        Token token = view.encounter().tokens().get(tokenId);
        if (token == null) {
            return EncounterLookup.unknownToken(tokenId);
        }
        Token marked = status == null ? token : token.withStatus(status);
        if (size == null || size == token.size()) {
            return updated(view, marked);
        }
        Optional<Deck> deck = EncounterLookup.maps(view, campaign).flatMap(site -> site.deck(token.deckId()));
        if (deck.isEmpty()) {
            return EncounterLookup.noMap();
        }
        DeckMap map = deck.get().map();
        GridSquare square = new GridSquare(token.x(), token.y(), size).movedOnto(map.grid());
        return square.size() < size
                ? EncounterLookup.tooBig(size, deck.get())
                : updated(view, marked.movedTo(square, map));
    }

    private Outcome<TokenAnswer> updated(ActiveView view, Token token) {
        return Outcome.of(
                view.withEncounter(encounter -> encounter.withToken(tokenId, token)),
                state -> TokenAnswer.of(tokenId, state));
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        String name = EncounterLookup.tokenName(before, tokenId);
        if (status == null) {
            return Optional.of("Made " + name + " " + size + " × " + size);
        }
        String marks = status.stream().distinct().map(TokenStatus::wire).collect(Collectors.joining(", "));
        return Optional.of(marks.isEmpty() ? "Took all marks off " + name : "Marked " + name + " as " + marks);
    }
}
