package org.charon.campaign;

import java.util.List;
import java.util.Optional;
import org.charon.campaign.chart.Charts;
import org.charon.campaign.computer.CharonContext;
import org.charon.campaign.folder.Images;
import org.charon.campaign.location.Locations;
import org.charon.campaign.problem.Problem;
import org.charon.campaign.roster.CrewMember;
import org.charon.campaign.roster.Npc;
import org.charon.campaign.roster.SessionLog;
import org.charon.campaign.ship.Ship;

/**
 * A campaign folder as it was read: an immutable snapshot that every request and every event is served from.
 *
 * @param locations every location
 * @param charts the maps of the galaxy, its systems and its orbits
 * @param crew the players' characters, in file order, ids unique
 * @param npcs everybody the GM plays, in file order, ids unique
 * @param ship the players' ship; empty without a ship file
 * @param sessions logs of past evenings, newest first
 * @param charon the ship computer's character
 * @param images every image of the folder
 * @param problems what is wrong in the folder, by file and line
 */
public record Campaign(
        Locations locations,
        Charts charts,
        List<CrewMember> crew,
        List<Npc> npcs,
        Optional<Ship> ship,
        List<SessionLog> sessions,
        CharonContext charon,
        Images images,
        List<Problem> problems) {

    /** A campaign of nothing: what is served when there is no folder. */
    public static final Campaign EMPTY = new Campaign(new Locations(List.of()), List.of(), List.of());

    public Campaign {
        crew = List.copyOf(crew);
        npcs = List.copyOf(npcs);
        sessions = List.copyOf(sessions);
        problems = List.copyOf(problems);
    }

    /**
     * A campaign of locations and NPCs alone.
     *
     * @param locations every location
     * @param npcs everybody the GM plays
     * @param problems what is wrong in the folder
     */
    public Campaign(Locations locations, List<Npc> npcs, List<Problem> problems) {
        this(
                locations,
                Charts.NONE,
                List.of(),
                npcs,
                Optional.empty(),
                List.of(),
                CharonContext.DEFAULT,
                Images.NONE,
                problems);
    }

    /**
     * @param id of an NPC
     * @return that NPC, if the roster has it
     */
    public Optional<Npc> npc(String id) {
        return npcs.stream().filter(npc -> npc.id().equals(id)).findFirst();
    }

    /**
     * @param others what is wrong now
     * @return the same campaign with those problems instead of its own
     */
    public Campaign withProblems(List<Problem> others) {
        return new Campaign(locations, charts, crew, npcs, ship, sessions, charon, images, others);
    }
}
