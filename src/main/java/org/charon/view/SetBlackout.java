package org.charon.view;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.state.ActiveView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows the players a neutral screen, or the current view again. */
public record SetBlackout(@NotNull Boolean on) implements Command<SetBlackout.Answer> {

    @Schema(name = "SetBlackoutAnswer")
    public record Answer(boolean success, boolean on, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        return Outcome.of(view.withBlackout(on), state -> new Answer(true, state.blackout(), state.revision()));
    }

    /** The blackout has its own key; an undo must not lift it by surprise. */
    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.empty();
    }
}
