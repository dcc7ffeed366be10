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

/**
 * Says how much is left of the ship's hull or of its armour.
 *
 * @param current points, 0 to the most the ship file has
 */
public record SetShipGauge(@NotNull Integer current) {

    /**
     * @param success true
     * @param current points in force
     * @param revision of the state afterwards
     */
    @Schema(name = "SetShipGaugeAnswer")
    public record Answer(boolean success, int current, long revision) {}

    /**
     * @param gauge which of the two
     * @return the change that it makes
     */
    public Command<Answer> as(ShipGauge gauge) {
        return new Change(gauge, current);
    }

    private record Change(ShipGauge gauge, int current) implements Command<Answer> {

        @Override
        public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
            if (campaign.ship().isEmpty()) {
                return Outcome.missing(ShipStatus.NO_SHIP);
            }
            Gauge inFile = gauge.of(campaign.ship().get());
            if (current < 0 || current > inFile.max()) {
                return Outcome.invalid(words(inFile));
            }
            return Outcome.of(
                    view.withShipOverrides(view.shipOverrides().with(gauge, current)),
                    // Players' pages read no overrides in the dark; whoever sent this knows what it was.
                    state -> new Answer(
                            true, state.shipGaugeOverrides().getOrDefault(gauge.wire(), current), state.revision()));
        }

        private String words(Gauge inFile) {
            return inFile.max() > 0
                    ? "current must be from 0 to " + inFile.max() + ", the max of `" + gauge.wire()
                            + "` in the ship file"
                    : "The ship file has no " + gauge.wire() + "; write `" + gauge.wire()
                            + ": {current: …, max: …}` into campaign/ship.yaml";
        }

        @Override
        public Optional<String> told(ActiveView before, Campaign campaign) {
            int max = campaign.ship().map(ship -> gauge.of(ship).max()).orElse(0);
            return Optional.of("Set " + gauge.wire() + " to " + current + " of " + max);
        }
    }
}
