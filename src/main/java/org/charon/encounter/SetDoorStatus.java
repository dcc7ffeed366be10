package org.charon.encounter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.map.DoorStatus;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Opens, closes, locks, seals or breaks a door of the current encounter, on any deck. */
public record SetDoorStatus(
        @NotBlank @Size(max = 200) String connectionId,
        @NotNull DoorStatus doorStatus) implements Command<SetDoorStatus.Answer> {

    /** {@code allDoorStatus} has every door whose status was set. */
    @Schema(name = "SetDoorStatusAnswer")
    public record Answer(
            boolean success,
            String connectionId,
            DoorStatus doorStatus,
            Map<String, DoorStatus> allDoorStatus,
            long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        if (EncounterLookup.maps(view, campaign)
                .filter(site -> site.hasDoorway(connectionId))
                .isEmpty()) {
            return Outcome.missing("There is no door '" + connectionId + "' in the current encounter");
        }
        return Outcome.of(
                view.withEncounter(encounter -> encounter.withDoor(connectionId, doorStatus)),
                state -> new Answer(true, connectionId, doorStatus, state.encounterDoorStatus(), state.revision()));
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        String verb =
                switch (doorStatus) {
                    case OPEN -> "Opened";
                    case CLOSED -> "Closed";
                    case LOCKED -> "Locked";
                    case SEALED -> "Sealed";
                    case DAMAGED -> "Damaged";
                };
        return Optional.of(verb + " door " + EncounterLookup.doorName(before, campaign, connectionId));
    }
}
