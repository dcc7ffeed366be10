package org.charon.comms;

import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.Acknowledged;
import org.charon.view.ActiveView;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;

/** Takes the comm terminal off every screen. Anybody at the table may. */
public record HideTerminal() implements Command<Acknowledged> {

    @Override
    public Outcome<Acknowledged> apply(ActiveView view, Campaign campaign, Actor actor) {
        return Outcome.of(view.withOverlay(Optional.empty()), Acknowledged::of);
    }
}
