package org.charon.encounter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.map.LocationMaps;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Encounter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Reveals and hides all rooms of the current encounter at once.
 *
 * @param roomVisibility by room id; a missing room is hidden
 */
public record SetRoomVisibility(@NotNull @Size(max = 5000) Map<String, @NotNull Boolean> roomVisibility)
        implements Command<SetRoomVisibility.Answer> {

    @Schema(name = "SetRoomVisibilityAnswer")
    public record Answer(boolean success, Map<String, Boolean> roomVisibility, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        Optional<LocationMaps> site = EncounterLookup.maps(view, campaign);
        for (String id : roomVisibility.keySet()) {
            if (site.filter(maps -> maps.hasRoom(id)).isEmpty()) {
                return EncounterLookup.unknownRoom(id);
            }
        }
        // Without a map there are no rooms, and an empty encounter must not be created.
        ActiveView next = site.isEmpty() ? view : view.withEncounter(encounter -> encounter.withRooms(roomVisibility));
        return Outcome.of(next, state -> new Answer(true, state.encounterRoomVisibility(), state.revision()));
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        Encounter old = before.encounter();
        Encounter next = old.withRooms(roomVisibility);
        List<String> revealed = changed(next, old);
        List<String> hidden = changed(old, next);
        if (revealed.isEmpty() && hidden.isEmpty()) {
            return Optional.of("Left every room as it was");
        }
        String reveals = revealed.isEmpty() ? "" : "revealed " + rooms(revealed, before, campaign);
        String hides = hidden.isEmpty() ? "" : "hid " + rooms(hidden, before, campaign);
        String both = reveals + (reveals.isEmpty() || hides.isEmpty() ? "" : " and ") + hides;
        return Optional.of(Character.toUpperCase(both.charAt(0)) + both.substring(1));
    }

    /** Rooms that the first encounter reveals and the second does not. */
    private static List<String> changed(Encounter reveals, Encounter hides) {
        return reveals.rooms().keySet().stream()
                .filter(id -> reveals.isRevealed(id) && !hides.isRevealed(id))
                .toList();
    }

    private static String rooms(List<String> ids, ActiveView view, Campaign campaign) {
        return ids.size() == 1
                ? EncounterLookup.roomName(view, campaign, ids.get(0))
                : EncounterLookup.count(ids.size(), "room");
    }
}
