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
import org.charon.view.LocationReference;
import org.charon.view.PublishedView;
import org.charon.view.SuccessAnswer;
import org.charon.view.ViewStore;
import org.charon.view.Viewer;
import org.charon.view.state.Audience;
import org.charon.wire.ApiException;

/** REST endpoints to show and read comm terminals. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/api")
@NonBlocking
public class CommsResource {

    private final ViewStore store;
    private final Viewer viewer;

    public CommsResource(ViewStore store, Viewer viewer) {
        this.store = store;
        this.viewer = viewer;
    }

    @POST
    @Path("gm/show-terminal/")
    @RolesAllowed("gm")
    public ShowTerminal.Answer show(@Valid @NotNull ShowTerminal command) {
        return store.apply(command, viewer.actor());
    }

    @POST
    @Path("terminal/hide/")
    @PermitAll
    public SuccessAnswer hide() {
        return store.apply(new HideTerminal(), viewer.actor());
    }

    /** A terminal with its mail. */
    @GET
    @Path("terminal/{location: .+}/{terminal}/")
    public TerminalContent read(@PathParam("location") String reference, @PathParam("terminal") String slug) {
        PublishedView published = store.current();
        Location location = new LocationReference(reference).resolve(published.campaign());
        Terminal terminal = location.terminals().get(slug);
        boolean allowed =
                terminal != null && published.projection(viewer.audience()).mayRead(location, slug);
        if (!allowed && viewer.audience() == Audience.PLAYER) {
            // The same message as for a missing terminal, so that guessing reveals nothing.
            throw new ApiException(403, "That terminal is out of reach; find the room it stands in first");
        }
        if (terminal == null) {
            throw ApiException.notFound("There is no comm terminal '" + slug + "' at " + location.name());
        }
        return TerminalContent.of(location, terminal);
    }
}
