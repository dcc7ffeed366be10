package org.charon.campaign;

import java.util.List;
import java.util.Optional;
import org.charon.campaign.location.Locations;
import org.charon.campaign.roster.Npc;

/**
 * A campaign folder as it was read: an immutable snapshot that every request and every event is served from.
 *
 * @param locations every location
 * @param npcs everybody the GM plays, in file order, ids unique
 * @param problems what is wrong in the folder, by file and line
 */
public record Campaign(Locations locations, List<Npc> npcs, List<Problem> problems) {

    /** A campaign of nothing: what is served when there is no folder. */
    public static final Campaign EMPTY = new Campaign(new Locations(List.of()), List.of(), List.of());

    /** Copies the lists so that the record cannot change. */
    public Campaign {
        npcs = List.copyOf(npcs);
        problems = List.copyOf(problems);
    }

    /**
     * @param id of an NPC
     * @return that NPC, if the roster has it
     */
    public Optional<Npc> npc(String id) {
        return npcs.stream().filter(npc -> npc.id().equals(id)).findFirst();
    }
}
