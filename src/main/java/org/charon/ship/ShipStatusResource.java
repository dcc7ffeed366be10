package org.charon.ship;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.charon.campaign.ship.Ship;
import org.charon.view.Published;
import org.charon.view.ViewStore;
import org.charon.view.Viewer;
import org.charon.wire.Refusal;

/** The state of the players' ship. */
@Consumes(MediaType.APPLICATION_JSON)
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
     * @return the ship file with what the GM said during play laid over it
     */
    @GET
    @Path("ship-status/")
    public Ship status() {
        Published now = store.current();
        return now.campaign()
                .ship()
                .map(ship -> ShipStatus.of(
                        ship, now.projection(viewer.audience()).view().shipOverrides()))
                .orElseThrow(() -> Refusal.notFound(
                        "The campaign has no ship; describe it in campaign/ship.yaml and it shows here."));
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
