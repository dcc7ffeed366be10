package org.charon.campaign.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A player's character.
 *
 * @param id unique among the crew
 * @param name what the players read
 * @param callsign short name
 * @param role function aboard
 * @param characterClass class in the rules, {@code class} in the file and on the wire
 * @param portrait URL of an image; empty for none
 * @param stats by name, in file order
 * @param saves by name, in file order
 * @param stress points; null if the file does not say, as with the next three
 * @param health points
 * @param wounds how many
 * @param armor points
 * @param background free text
 * @param motivation free text
 * @param status free text
 * @param description free text
 * @param gmOnly whether the roster shows this entry to the GM alone
 * @param gmNotes further lines of the entry; null in what goes to the players
 * @param hidden fields that are for the GM alone, by their keys in the file; never sent
 */
public record CrewMember(
        String id,
        String name,
        String callsign,
        String role,
        @JsonProperty("class") String characterClass,
        String portrait,
        Map<String, Integer> stats,
        Map<String, Integer> saves,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Integer stress,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Gauge health,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Integer wounds,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Integer armor,

        String background,
        String motivation,
        String status,
        String description,
        boolean gmOnly,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        List<RosterNote> gmNotes,

        @JsonIgnore Set<String> hidden) {

    public CrewMember {
        stats = Collections.unmodifiableMap(new LinkedHashMap<>(stats));
        saves = Collections.unmodifiableMap(new LinkedHashMap<>(saves));
        gmNotes = gmNotes == null ? null : List.copyOf(gmNotes);
        hidden = Set.copyOf(hidden);
    }

    /**
     * @return the same person as the players may know them: what is hidden is as if the file did not have it
     */
    public CrewMember forPlayers() {
        return new CrewMember(
                id,
                open("name", name, RosterEntries.NAMELESS),
                open("callsign", callsign, ""),
                open("role", role, ""),
                open("class", characterClass, ""),
                open("portrait", portrait, ""),
                open("stats", stats, Map.of()),
                open("saves", saves, Map.of()),
                open("stress", stress, null),
                open("health", health, null),
                open("wounds", wounds, null),
                open("armor", armor, null),
                open("background", background, ""),
                open("motivation", motivation, ""),
                open("status", status, ""),
                open("description", description, ""),
                gmOnly,
                null,
                Set.of());
    }

    private <T> T open(String key, T value, T otherwise) {
        return hidden.contains(key) ? otherwise : value;
    }
}
