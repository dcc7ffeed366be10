package org.charon.computer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.LocationReference;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sets the location that the ship computer knows about, by slug or path; empty for none. */
public record SetCharonLocation(@NotNull @Size(max = 4096) String locationPath)
        implements Command<SetCharonLocation.Answer> {

    @Schema(name = "SetCharonLocationAnswer")
    public record Answer(boolean success, String locationPath, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        if (locationPath.isBlank()) {
            return at("", view);
        }
        return new LocationReference(locationPath).resolve(campaign, location -> at(location.path(), view));
    }

    private static Outcome<Answer> at(String path, ActiveView view) {
        return Outcome.of(
                view.withComputer(view.computer().withLocation(path)),
                state -> new Answer(true, state.charonLocationPath(), state.revision()));
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.of(
                locationPath.isBlank()
                        ? "Cleared CHARON's location"
                        : "Set CHARON's location to " + new LocationReference(locationPath).name(campaign));
    }
}
