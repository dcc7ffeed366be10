package org.charon.computer;

import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.charon.wire.OptionalBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Opens or closes the ship computer's dialog on every screen; null toggles it. */
@OptionalBody
public record ToggleDialog(Boolean open) implements Command<ToggleDialog.Answer> {

    @Schema(name = "ToggleDialogAnswer")
    public record Answer(boolean success, boolean charonDialogOpen, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        if (view.display().blackout() && !actor.isGm()) {
            // During a blackout players must not learn from the answer whether the dialog is open.
            return answer(view);
        }
        return answer(view.withComputer(view.computer().withDialog(opens(view))));
    }

    private static Outcome<Answer> answer(ActiveView view) {
        return Outcome.of(view, state -> new Answer(true, state.charonDialogOpen(), state.revision()));
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.of((opens(before) ? "Opened" : "Closed") + " CHARON's dialog");
    }

    @Override
    public Command<Answer> resolve(ActiveView before) {
        return new ToggleDialog(opens(before));
    }

    private boolean opens(ActiveView before) {
        return open == null ? !before.computer().dialogOpen() : open;
    }
}
