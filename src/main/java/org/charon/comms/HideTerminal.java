package org.charon.comms;

import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.Acknowledged;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;

/** Takes the comm terminal off every screen. Anybody at the table may. */
public record HideTerminal() implements Command<Acknowledged> {

    @Override
    public Outcome<Acknowledged> apply(ActiveView view, Campaign campaign, Actor actor) {
        if (view.blackout() && !actor.isGm()) {
            // Nobody closes what they do not see: the GM may be laying it out, and the next revision would tell of it.
            return Outcome.of(view, Acknowledged::of);
        }
        return Outcome.of(view.withOverlay(Optional.empty()), Acknowledged::of);
    }

    @Override
    public Optional<String> told(ActiveView before, Campaign campaign) {
        return before.overlay()
                .map(overlay -> "Closed terminal "
                        + ShowTerminal.nameOf(overlay.locationPath(), overlay.terminalSlug(), campaign));
    }
}
