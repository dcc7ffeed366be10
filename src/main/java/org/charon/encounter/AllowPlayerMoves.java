package org.charon.encounter;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Allows or forbids players to move their own tokens. */
public record AllowPlayerMoves(@NotNull Boolean allowed) implements Command<AllowPlayerMoves.Answer> {

    @Schema(name = "AllowPlayerMovesAnswer")
    public record Answer(boolean success, boolean playerMovesAllowed, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        return Outcome.of(
                view.withPlayerMoves(allowed), state -> new Answer(true, state.playerMovesAllowed(), state.revision()));
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.of(allowed ? "Let players move their tokens" : "Locked the players' tokens");
    }
}
