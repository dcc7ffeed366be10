package org.charon.join;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows or hides the join address on the standby screen. */
public record ShowJoin(@NotNull Boolean shown) implements Command<ShowJoin.Answer> {

    @Schema(name = "ShowJoinAnswer")
    public record Answer(boolean success, boolean shown, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        return Outcome.of(view.withJoinShown(shown), state -> new Answer(true, state.joinShown(), state.revision()));
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.of(shown ? "Showed how to join" : "Hid how to join");
    }
}
