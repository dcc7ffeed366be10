package org.charon.encounter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.map.Deck;
import org.charon.view.ActiveView;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;

/**
 * Asks for a new token on the current deck.
 *
 * @param type what it stands for
 * @param name what the players read
 * @param x column of its cell, counted from 0
 * @param y row of its cell, counted from 0
 * @param imageUrl path of an image on this server, because no screen asks another one; empty or left out for none
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
        String imageUrl) {

    /** More tokens than anybody can tell apart; a runaway script must not fill the memory. */
    static final int LIMIT = 500;

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
            Optional<Deck> deck = EncounterSite.deck(view, campaign);
            if (deck.isEmpty()) {
                return EncounterSite.noMap();
            }
            int x = wanted.x();
            int y = wanted.y();
            if (!deck.get().map().grid().holds(x, y)) {
                return EncounterSite.offGrid(x, y, deck.get());
            }
            if (view.encounter().tokens().size() >= LIMIT) {
                return Outcome.conflict("There are " + LIMIT + " tokens already; remove some first");
            }
            Token token = new Token(
                    wanted.type(),
                    wanted.name(),
                    x,
                    y,
                    List.of(),
                    wanted.imageUrl() == null ? "" : wanted.imageUrl(),
                    deck.get().map().roomIdAt(x, y),
                    deck.get().id());
            return Outcome.of(
                    view.withEncounter(encounter -> encounter.withToken(tokenId, token)),
                    state -> TokenAnswer.of(tokenId, state));
        }

        @Override
        public Optional<String> told(ActiveView before, Campaign campaign) {
            return Optional.of("Placed " + wanted.name());
        }
    }
}
