package org.charon.view;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.state.ActiveView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Puts a neutral screen on every terminal, or gives the view back as it has become meanwhile.
 *
 * @param on whether the lights are out
 */
public record SetBlackout(@NotNull Boolean on) implements Command<SetBlackout.Answer> {

    /**
     * @param success true
     * @param on whether the lights are out
     * @param revision of the state afterwards
     */
    @Schema(name = "SetBlackoutAnswer")
    public record Answer(boolean success, boolean on, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        return Outcome.of(view.withBlackout(on), state -> new Answer(true, state.blackout(), state.revision()));
    }

    /** A curtain, and nothing that was done behind it: it is drawn with its own key, and no undo lifts it by surprise. */
    @Override
    public Optional<String> told(ActiveView before, Campaign campaign) {
        return Optional.empty();
    }
}
