package org.charon.ship;

import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.SuccessAnswer;
import org.charon.view.state.ActiveView;
import org.charon.view.state.ShipOverrides;
import org.charon.view.state.ShipPart;
import org.charon.wire.OptionalBody;

/**
 * Drops the GM's changes to the ship, so that the ship file applies again.
 *
 * @param part null for the whole ship
 */
@OptionalBody
public record ResetShip(ShipPart part) implements Command<SuccessAnswer> {

    @Override
    public Outcome<SuccessAnswer> apply(ActiveView view, Campaign campaign, Actor actor) {
        if (campaign.ship().isEmpty()) {
            return Outcome.missing(ShipStatus.NO_SHIP);
        }
        return Outcome.of(
                view.withShip(part == null ? ShipOverrides.NONE : view.ship().without(part)), SuccessAnswer::of);
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.of("Reset " + (part == null ? "the ship" : part.wire().replace('_', ' ')) + " to its file");
    }
}
