package org.charon.comms;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.charon.campaign.comms.Terminal;
import org.charon.campaign.location.Location;
import org.charon.view.Acknowledged;
import org.charon.view.LocationReference;
import org.charon.view.PublishedView;
import org.charon.view.ViewStore;
import org.charon.view.Viewer;
import org.charon.view.state.Audience;
import org.charon.wire.ApiException;

/** Comm terminals: on the screens, and what is in them. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/api")
@NonBlocking
public class CommsResource {

    private final ViewStore store;
    private final Viewer viewer;

    /**
     * @param store holds the state
     * @param viewer who asks
     */
    public CommsResource(ViewStore store, Viewer viewer) {
        this.store = store;
        this.viewer = viewer;
    }

    /**
     * @param command which terminal
     * @return the terminal that is shown now
     */
    @POST
    @Path("gm/show-terminal/")
    @RolesAllowed("gm")
    public ShowTerminal.Answer show(@Valid @NotNull ShowTerminal command) {
        return store.apply(command, viewer.actor());
    }

    /**
     * @return that no terminal is shown
     */
    @POST
    @Path("terminal/hide/")
    @PermitAll
    public Acknowledged hide() {
        return store.apply(new HideTerminal(), viewer.actor());
    }

    /**
     * @param reference slug or path of the location it stands in
     * @param slug its slug there
     * @return the terminal with its mail
     */
    @GET
    @Path("terminal/{location: .+}/{terminal}/")
    public TerminalContent read(@PathParam("location") String reference, @PathParam("terminal") String slug) {
        PublishedView now = store.current();
        Location location = new LocationReference(reference).in(now.campaign());
        Terminal terminal = location.terminals().get(slug);
        boolean allowed = terminal != null && now.projection(viewer.audience()).mayRead(location, slug);
        if (!allowed && viewer.audience() == Audience.PLAYER) {
            // The same words for a terminal that is not there, so that guessing tells nothing.
            throw new ApiException(403, "That terminal is out of reach; find the room it stands in first");
        }
        if (terminal == null) {
            throw ApiException.notFound("There is no comm terminal '" + slug + "' at " + location.name());
        }
        return TerminalContent.of(location, terminal);
    }
}
