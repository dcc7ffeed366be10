package org.charon.computer;

import org.charon.campaign.Campaign;
import org.charon.view.ActiveView;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Opens or closes the ship computer's dialog on every screen. Anybody at the table may.
 *
 * @param open whether it is to be open; without it the other way round
 */
public record ToggleDialog(Boolean open) implements Command<ToggleDialog.Answer> {

    /**
     * @param success true
     * @param charonDialogOpen whether it is open
     * @param revision of the state afterwards
     */
    @Schema(name = "ToggleDialogAnswer")
    public record Answer(boolean success, boolean charonDialogOpen, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        boolean next = open == null ? !view.computer().dialogOpen() : open;
        return Outcome.of(
                view.withComputer(view.computer().withDialog(next)),
                state -> new Answer(true, state.charonDialogOpen(), state.revision()));
    }
}
