package org.charon.encounter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Reveals or hides a room of the current encounter, on any deck.
 *
 * @param visible if null, the visibility is toggled
 */
public record ToggleRoom(@NotBlank @Size(max = 200) String roomId, Boolean visible)
        implements Command<ToggleRoom.Answer> {

    @Schema(name = "ToggleRoomAnswer")
    public record Answer(
            boolean success, String roomId, boolean visible, Map<String, Boolean> roomVisibility, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        if (!EncounterLookup.maps(view, campaign)
                .filter(site -> site.hasRoom(roomId))
                .isPresent()) {
            return EncounterLookup.unknownRoom(roomId);
        }
        boolean next = visible == null ? !view.encounter().isRevealed(roomId) : visible;
        return Outcome.of(
                view.withEncounter(encounter -> encounter.withRoom(roomId, next)),
                state -> new Answer(true, roomId, next, state.encounterRoomVisibility(), state.revision()));
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        boolean revealed = visible == null ? !before.encounter().isRevealed(roomId) : visible;
        return Optional.of((revealed ? "Revealed " : "Hid ") + EncounterLookup.roomName(before, campaign, roomId));
    }
}
