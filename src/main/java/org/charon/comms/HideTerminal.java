package org.charon.comms;

import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.SuccessAnswer;
import org.charon.view.state.ActiveView;

/** Closes the comm terminal on every screen. Open to players. */
public record HideTerminal() implements Command<SuccessAnswer> {

    @Override
    public Outcome<SuccessAnswer> apply(ActiveView view, Campaign campaign, Actor actor) {
        if (view.display().blackout() && !actor.isGm()) {
            // During a blackout players cannot close a terminal they do not see; a new revision would disclose it.
            return Outcome.of(view, SuccessAnswer::of);
        }
        return Outcome.of(view.withOverlay(Optional.empty()), SuccessAnswer::of);
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return before.display()
                .overlay()
                .map(overlay -> "Closed terminal "
                        + ShowTerminal.terminalName(overlay.locationPath(), overlay.terminalSlug(), campaign));
    }
}
