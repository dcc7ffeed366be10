package org.charon.campaign.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody the GM plays.
 *
 * @param id unique among NPCs
 * @param name what the players read
 * @param role profession or function
 * @param faction whom they belong to
 * @param location where they are, free text
 * @param portrait URL of an image; empty for none
 * @param status free text
 * @param description free text
 * @param gmOnly whether the roster shows this entry to the GM alone
 * @param gmNotes further lines of the entry; null in what goes to the players
 * @param hidden fields that are for the GM alone, by their keys in the file; never sent
 */
public record Npc(
        String id,
        String name,
        String role,
        String faction,
        String location,
        String portrait,
        String status,
        String description,
        boolean gmOnly,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        List<RosterNote> gmNotes,

        @JsonIgnore Set<String> hidden) {

    public Npc {
        gmNotes = gmNotes == null ? null : List.copyOf(gmNotes);
        hidden = Set.copyOf(hidden);
    }

    /**
     * @return the same person as the players may know them: what is hidden is as if the file did not have it
     */
    public Npc forPlayers() {
        return new Npc(
                id,
                hidden.contains("name") ? RosterEntries.NAMELESS : name,
                open("role", role),
                open("faction", faction),
                open("location", location),
                open("portrait", portrait),
                open("status", status),
                open("description", description),
                gmOnly,
                null,
                Set.of());
    }

    private String open(String key, String text) {
        return hidden.contains(key) ? "" : text;
    }
}
