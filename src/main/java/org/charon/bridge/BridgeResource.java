package org.charon.bridge;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.charon.view.ViewStore;
import org.charon.view.Viewer;

/** REST endpoint for the focus of the bridge's map. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/api")
@NonBlocking
public class BridgeResource {

    private final ViewStore store;
    private final Viewer viewer;

    public BridgeResource(ViewStore store, Viewer viewer) {
        this.store = store;
        this.viewer = viewer;
    }

    @POST
    @Path("gm/bridge/focus/")
    @RolesAllowed("gm")
    public FocusBridge.Answer focus(@Valid @NotNull FocusBridge command) {
        return store.apply(command, viewer.actor());
    }
}
