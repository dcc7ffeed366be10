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
 * Says how a system of the ship is doing, over what the ship file says.
 *
 * @param system which
 * @param status its state
 * @param condition 0 to 100; without it the file's
 * @param info a line for the players; without it the file's
 */
public record SetShipSystem(
        @NotNull ShipSystem system,
        @NotNull SystemStatus status,
        @Min(0) @Max(100) Integer condition,
        @Size(max = 500) String info)
        implements Command<SetShipSystem.Answer> {

    /**
     * @param success true
     * @param system which
     * @param override in force
     * @param revision of the state afterwards
     */
    @Schema(name = "SetShipSystemAnswer")
    public record Answer(boolean success, ShipSystem system, SystemOverride override, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        SystemOverride override = new SystemOverride(status, condition, info);
        return Outcome.of(
                view.withShipOverrides(view.shipOverrides().with(system, override)),
                state -> new Answer(true, system, state.shipSystemOverrides().get(system.wire()), state.revision()));
    }

    @Override
    public Optional<String> told(ActiveView before, Campaign campaign) {
        return Optional.of("Set " + system.wire().replace('_', ' ') + " to " + status);
    }
}
