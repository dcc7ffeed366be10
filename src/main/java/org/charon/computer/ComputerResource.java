package org.charon.computer;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.charon.view.ViewStore;
import org.charon.view.Viewer;

/** What the screens show of the ship computer. */
@Path("/api/gm/charon")
@RolesAllowed("gm")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class ComputerResource {

    private final ViewStore store;
    private final Viewer viewer;

    public ComputerResource(ViewStore store, Viewer viewer) {
        this.store = store;
        this.viewer = viewer;
    }

    /** Sets whether players may submit queries. */
    @POST
    @Path("mode/")
    public SetCharonMode.Answer mode(@Valid @NotNull SetCharonMode command) {
        return store.apply(command, viewer.actor());
    }

    /** Sets the location that the computer knows about. */
    @POST
    @Path("location/")
    public SetCharonLocation.Answer location(@Valid @NotNull SetCharonLocation command) {
        return store.apply(command, viewer.actor());
    }

    /** Opens or closes the computer's dialog, or toggles it if there is no body. Open to players too. */
    @POST
    @Path("toggle-dialog/")
    @PermitAll
    public ToggleDialog.Answer toggleDialog(@Valid ToggleDialog command) {
        return store.apply(command == null ? new ToggleDialog(null) : command, viewer.actor());
    }
}
