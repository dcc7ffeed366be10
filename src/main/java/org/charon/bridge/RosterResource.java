package org.charon.bridge;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.charon.campaign.Disclosure;
import org.charon.campaign.roster.CrewMember;
import org.charon.campaign.roster.Npc;
import org.charon.campaign.roster.SessionLog;
import org.charon.view.ViewStore;
import org.charon.view.Viewer;

/** Personnel and logs. What the files mark as the GM's goes to the GM alone. */
@Path("/api")
@NonBlocking
public class RosterResource {

    private final ViewStore store;
    private final Viewer viewer;

    /**
     * @param store holds the campaign in use
     * @param viewer who asks
     */
    public RosterResource(ViewStore store, Viewer viewer) {
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
        return new Crew(readable().crew());
    }

    /**
     * @return everybody the GM plays
     */
    @GET
    @Path("npcs/")
    public Npcs npcs() {
        return new Npcs(readable().npcs());
    }

    /**
     * @return logs of past evenings
     */
    @GET
    @Path("sessions/")
    public Sessions sessions() {
        return new Sessions(readable().sessions());
    }

    private Disclosure readable() {
        return store.current().readable(viewer.audience());
    }
}
