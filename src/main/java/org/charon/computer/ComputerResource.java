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

    /**
     * @param store holds the state
     * @param viewer who asks
     */
    public ComputerResource(ViewStore store, Viewer viewer) {
        this.store = store;
        this.viewer = viewer;
    }

    /**
     * @param command whether it may be asked
     * @return what holds now
     */
    @POST
    @Path("mode/")
    public SetCharonMode.Answer mode(@Valid @NotNull SetCharonMode command) {
        return store.apply(command, viewer.actor());
    }

    /**
     * @param command the location it is to know about
     * @return what holds now
     */
    @POST
    @Path("location/")
    public SetCharonLocation.Answer location(@Valid @NotNull SetCharonLocation command) {
        return store.apply(command, viewer.actor());
    }

    /**
     * Open to the players too: anybody at the table may look at the computer.
     *
     * @param command whether its dialog is to be open; without a body it is turned round
     * @return what holds now
     */
    @POST
    @Path("toggle-dialog/")
    @PermitAll
    public ToggleDialog.Answer toggleDialog(@Valid ToggleDialog command) {
        return store.apply(command == null ? new ToggleDialog(null) : command, viewer.actor());
    }
}
