package org.charon.ship;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.charon.view.ViewStore;
import org.charon.view.Viewer;

/** The state of the players' ship. */
@Path("/api")
@NonBlocking
public class ShipStatusResource {

    private final ViewStore store;
    private final Viewer viewer;

    /**
     * @param store holds the state
     * @param viewer who asks
     */
    public ShipStatusResource(ViewStore store, Viewer viewer) {
        this.store = store;
        this.viewer = viewer;
    }

    /**
     * @param command a system and its state
     * @return what holds now
     */
    @POST
    @Path("gm/ship-status/toggle/")
    @RolesAllowed("gm")
    public SetShipSystem.Answer toggle(@Valid @NotNull SetShipSystem command) {
        return store.apply(command, viewer.actor());
    }
}
