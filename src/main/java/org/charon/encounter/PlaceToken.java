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
 * Asks for a new token on the current deck.
 *
 * @param type what it stands for
 * @param name what the players read
 * @param x column of its upper left cell, counted from 0
 * @param y row of its upper left cell, counted from 0
 * @param imageUrl path of an image on this server, because no screen asks another one; empty or left out for none
 * @param size cells along each side of the square it covers; 1 if left out
 * @param status marks it has from the start, so that a hidden creature is never seen, not even for a moment; none if left out
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

    /** More tokens than anybody can tell apart; a runaway script must not fill the memory. */
    static final int LIMIT = 500;

    /**
     * A token of one cell.
     *
     * @param type what it stands for
     * @param name what the players read
     * @param x column of its cell
     * @param y row of its cell
     * @param imageUrl path of an image on this server; null for none
     */
    public PlaceToken(TokenType type, String name, Integer x, Integer y, String imageUrl) {
        this(type, name, x, y, imageUrl, null);
    }

    /**
     * A token without marks.
     *
     * @param type what it stands for
     * @param name what the players read
     * @param x column of its upper left cell
     * @param y row of its upper left cell
     * @param imageUrl path of an image on this server; null for none
     * @param size cells along each side; null for one
     */
    public PlaceToken(TokenType type, String name, Integer x, Integer y, String imageUrl, Integer size) {
        this(type, name, x, y, imageUrl, size, null);
    }

    /**
     * @param tokenId for the new token, 8 hexadecimal digits
     * @return the command that places it
     */
    public Command<TokenAnswer> as(String tokenId) {
        return new Placing(tokenId, this);
    }

    private record Placing(String tokenId, PlaceToken wanted) implements Command<TokenAnswer> {

        @Override
        public Outcome<TokenAnswer> apply(ActiveView view, Campaign campaign, Actor actor) {
            Optional<Deck> deck = EncounterLookup.deck(view, campaign);
            if (deck.isEmpty()) {
                return EncounterLookup.noMap();
            }
            DeckMap map = deck.get().map();
            GridSquare square = new GridSquare(wanted.x(), wanted.y(), wanted.size() == null ? 1 : wanted.size());
            if (!square.isOn(map.grid())) {
                return EncounterLookup.offGrid(square, deck.get());
            }
            if (view.encounter().tokens().size() >= LIMIT) {
                return Outcome.conflict("There are " + LIMIT + " tokens already; remove some first");
            }
            Token unmarked = new Token(
                    wanted.type(),
                    wanted.name(),
                    square.x(),
                    square.y(),
                    square.size(),
                    List.of(),
                    wanted.imageUrl() == null ? "" : wanted.imageUrl(),
                    map.roomIdUnder(square),
                    deck.get().id());
            Token token = wanted.status() == null ? unmarked : unmarked.withStatus(wanted.status());
            return Outcome.of(
                    view.withEncounter(encounter -> encounter.withToken(tokenId, token)),
                    state -> TokenAnswer.of(tokenId, state));
        }

        @Override
        public Optional<String> describe(ActiveView before, Campaign campaign) {
            return Optional.of("Placed " + wanted.name());
        }
    }
}
