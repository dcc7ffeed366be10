package org.charon.encounter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.map.Site;
import org.charon.view.ActiveView;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Says for all rooms of the current encounter at once which are revealed.
 *
 * @param roomVisibility by room id; a room that is left out is hidden
 */
public record SetRoomVisibility(@NotNull @Size(max = 5000) Map<String, @NotNull Boolean> roomVisibility)
        implements Command<SetRoomVisibility.Answer> {

    /**
     * @param success true
     * @param roomVisibility of all rooms
     * @param revision of the state afterwards
     */
    @Schema(name = "SetRoomVisibilityAnswer")
    public record Answer(boolean success, Map<String, Boolean> roomVisibility, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        Optional<Site> site = EncounterSite.of(view, campaign);
        for (String id : roomVisibility.keySet()) {
            if (site.filter(maps -> maps.hasRoom(id)).isEmpty()) {
                return EncounterSite.unknownRoom(id);
            }
        }
        // Where there is no encounter there is nothing to hide, and an empty one must not come into being.
        ActiveView next = site.isEmpty() ? view : view.withEncounter(encounter -> encounter.withRooms(roomVisibility));
        return Outcome.of(next, state -> new Answer(true, state.encounterRoomVisibility(), state.revision()));
    }
}
