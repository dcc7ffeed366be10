package org.charon.ship;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.roster.Gauge;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.charon.view.state.ShipGauge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sets the remaining hull or armor points, from 0 to the ship file's maximum. */
public record SetShipGauge(@NotNull Integer current) {

    @Schema(name = "SetShipGaugeAnswer")
    public record Answer(boolean success, int current, long revision) {}

    public Command<Answer> toCommand(ShipGauge gauge) {
        return new Change(gauge, current);
    }

    private record Change(ShipGauge gauge, int current) implements Command<Answer> {

        @Override
        public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
            if (campaign.ship().isEmpty()) {
                return Outcome.missing(ShipStatus.NO_SHIP);
            }
            Gauge gaugeInFile = gauge.of(campaign.ship().get());
            if (current < 0 || current > gaugeInFile.max()) {
                return Outcome.invalid(rangeMessage(gaugeInFile));
            }
            return Outcome.of(
                    view.withShip(view.ship().with(gauge, current)),
                    // In a blackout the players' state has no overrides, so the answer repeats the request.
                    state -> new Answer(
                            true, state.shipGaugeOverrides().getOrDefault(gauge.wire(), current), state.revision()));
        }

        private String rangeMessage(Gauge gaugeInFile) {
            return gaugeInFile.max() > 0
                    ? "current must be from 0 to " + gaugeInFile.max() + ", the max of `" + gauge.wire()
                            + "` in the ship file"
                    : "The ship file has no " + gauge.wire() + "; write `" + gauge.wire()
                            + ": {current: …, max: …}` into campaign/ship.yaml";
        }

        @Override
        public Optional<String> describe(ActiveView before, Campaign campaign) {
            int max = campaign.ship().map(ship -> gauge.of(ship).max()).orElse(0);
            return Optional.of("Set " + gauge.wire() + " to " + current + " of " + max);
        }
    }
}
