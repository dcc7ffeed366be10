package org.charon.campaign.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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
 * @param stress points
 * @param health points
 * @param wounds how many
 * @param armor points
 * @param background free text
 * @param motivation free text
 * @param status free text
 * @param description free text
 * @param gmOnly whether the roster shows this entry to the GM alone
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
        int stress,
        Gauge health,
        int wounds,
        int armor,
        String background,
        String motivation,
        String status,
        String description,
        boolean gmOnly) {

    /** Copies the maps so that the record cannot change. */
    public CrewMember {
        stats = Collections.unmodifiableMap(new LinkedHashMap<>(stats));
        saves = Collections.unmodifiableMap(new LinkedHashMap<>(saves));
    }
}
