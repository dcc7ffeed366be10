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

/** REST endpoints for personnel and session logs. GM-only content is sent to the GM alone. */
@Path("/api")
@NonBlocking
public class RosterResource {

    private final ViewStore store;
    private final Viewer viewer;

    public RosterResource(ViewStore store, Viewer viewer) {
        this.store = store;
        this.viewer = viewer;
    }

    public record Crew(List<CrewMember> crew) {}

    public record Npcs(List<Npc> npcs) {}

    /** Session logs, newest first. */
    public record Sessions(List<SessionLog> sessions) {}

    @GET
    @Path("crew/")
    public Crew crew() {
        return new Crew(readable().crew());
    }

    @GET
    @Path("npcs/")
    public Npcs npcs() {
        return new Npcs(readable().npcs());
    }

    @GET
    @Path("sessions/")
    public Sessions sessions() {
        return new Sessions(readable().sessions());
    }

    private Disclosure readable() {
        return store.current().disclosure(viewer.audience());
    }
}
