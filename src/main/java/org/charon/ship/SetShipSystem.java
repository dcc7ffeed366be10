package org.charon.ship;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.ship.ShipSystem;
import org.charon.campaign.ship.SystemStatus;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.charon.view.state.SystemOverride;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Overrides the ship file's status of a system.
 *
 * @param condition 0 to 100; null keeps the file's
 * @param info a line for the players; null keeps the file's
 */
public record SetShipSystem(
        @NotNull ShipSystem system,
        @NotNull SystemStatus status,
        @Min(0) @Max(100) Integer condition,
        @Size(max = 500) String info)
        implements Command<SetShipSystem.Answer> {

    @Schema(name = "SetShipSystemAnswer")
    public record Answer(boolean success, ShipSystem system, SystemOverride override, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        SystemOverride override = new SystemOverride(status, condition, info);
        return Outcome.of(
                view.withShip(view.ship().with(system, override)),
                state -> new Answer(true, system, state.shipSystemOverrides().get(system.wire()), state.revision()));
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.of("Set " + system.wire().replace('_', ' ') + " to " + status);
    }
}
