package org.charon.encounter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
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
import org.charon.view.state.TokenType;

/**
 * Places a new token on the current deck.
 *
 * @param x column of its upper left cell, from 0
 * @param y row of its upper left cell, from 0
 * @param imageUrl path on this server, as screens load nothing from elsewhere; empty or null for none
 * @param size cells along each side; 1 if null
 * @param status initial status markers, so that a hidden creature is never visible even briefly; none if null
 */
public record PlaceToken(
        @NotNull TokenType type,
        @NotBlank @Size(max = 100) String name,
        @NotNull Integer x,
        @NotNull Integer y,

        @Size(max = 500)
        @Pattern(
                regexp = "(/[^/\\\\].*)?",
                message = "must be a path on this server, such as /data/campaign/NPCs/images/drone.png")
        String imageUrl,

        @Min(1) @Max(Token.BIGGEST) Integer size,
        @Size(max = 20) List<@NotNull TokenStatus> status) {

    /** Tokens per encounter; keeps a runaway script from filling the memory. */
    static final int LIMIT = 500;

    /** A token of one cell. */
    public PlaceToken(TokenType type, String name, Integer x, Integer y, String imageUrl) {
        this(type, name, x, y, imageUrl, null);
    }

    /** A token without status markers. */
    public PlaceToken(TokenType type, String name, Integer x, Integer y, String imageUrl, Integer size) {
        this(type, name, x, y, imageUrl, size, null);
    }

    /** The command that places this token under a new id of 8 hexadecimal digits. */
    public Command<TokenAnswer> toCommand(String tokenId) {
        return new PlaceWithId(tokenId, this);
    }

    private record PlaceWithId(String tokenId, PlaceToken request) implements Command<TokenAnswer> {

        @Override
        public Outcome<TokenAnswer> apply(ActiveView view, Campaign campaign, Actor actor) {
            Optional<Deck> deck = EncounterLookup.deck(view, campaign);
            if (deck.isEmpty()) {
                return EncounterLookup.noMap();
            }
            DeckMap map = deck.get().map();
            GridSquare square = new GridSquare(request.x(), request.y(), request.size() == null ? 1 : request.size());
            if (!square.isOn(map.grid())) {
                return EncounterLookup.offGrid(square, deck.get());
            }
            if (view.encounter().tokens().size() >= LIMIT) {
                return Outcome.conflict("There are " + LIMIT + " tokens already; remove some first");
            }
            Token unmarked = new Token(
                    request.type(),
                    request.name(),
                    square.x(),
                    square.y(),
                    square.size(),
                    List.of(),
                    request.imageUrl() == null ? "" : request.imageUrl(),
                    map.roomIdUnder(square),
                    deck.get().id());
            Token token = request.status() == null ? unmarked : unmarked.withStatus(request.status());
            return Outcome.of(
                    view.withEncounter(encounter -> encounter.withToken(tokenId, token)),
                    state -> TokenAnswer.of(tokenId, state));
        }

        @Override
        public Optional<String> describe(ActiveView before, Campaign campaign) {
            return Optional.of("Placed " + request.name());
        }
    }
}
