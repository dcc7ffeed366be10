package org.charon.bridge;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.charon.campaign.CampaignStore;
import org.charon.campaign.roster.CrewMember;
import org.charon.campaign.roster.Npc;
import org.charon.campaign.roster.SessionLog;
import org.charon.view.Audience;
import org.charon.view.Viewer;

/** Personnel and logs. What the files mark as the GM's goes to the GM alone. */
@Path("/api")
@NonBlocking
public class RosterResource {

    private final CampaignStore store;
    private final Viewer viewer;

    /**
     * @param store holds the campaign
     * @param viewer who asks
     */
    public RosterResource(CampaignStore store, Viewer viewer) {
        this.store = store;
        this.viewer = viewer;
    }

    /**
     * @param crew in file order
     */
    public record Crew(List<CrewMember> crew) {}

    /**
     * @param npcs in file order
     */
    public record Npcs(List<Npc> npcs) {}

    /**
     * @param sessions newest first
     */
    public record Sessions(List<SessionLog> sessions) {}

    /**
     * @return the players' characters
     */
    @GET
    @Path("crew/")
    public Crew crew() {
        return new Crew(readable(store.current().crew(), CrewMember::gmOnly, CrewMember::forPlayers));
    }

    /**
     * @return everybody the GM plays
     */
    @GET
    @Path("npcs/")
    public Npcs npcs() {
        return new Npcs(readable(store.current().npcs(), Npc::gmOnly, Npc::forPlayers));
    }

    /**
     * @return logs of past evenings
     */
    @GET
    @Path("sessions/")
    public Sessions sessions() {
        return new Sessions(readable(store.current().sessions(), SessionLog::gmOnly, SessionLog::forPlayers));
    }

    private <T> List<T> readable(List<T> all, Predicate<T> gmOnly, UnaryOperator<T> forPlayers) {
        return viewer.audience() == Audience.GM
                ? all
                : all.stream().filter(gmOnly.negate()).map(forPlayers).toList();
    }
}
