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
import org.charon.view.PublishedView;
import org.charon.view.SuccessAnswer;
import org.charon.view.ViewStore;
import org.charon.view.Viewer;
import org.charon.view.state.Audience;
import org.charon.view.state.ShipGauge;
import org.charon.view.state.ShipOverrides;
import org.charon.wire.ApiException;

/** REST endpoints for the state of the players' ship. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/api")
@NonBlocking
public class ShipStatusResource {

    private final ViewStore store;
    private final Viewer viewer;

    public ShipStatusResource(ViewStore store, Viewer viewer) {
        this.store = store;
        this.viewer = viewer;
    }

    /** The ship file with the GM's changes applied. GM-only supplies are sent to the GM alone. */
    @GET
    @Path("ship-status/")
    public Ship status() {
        PublishedView published = store.current();
        Audience audience = viewer.audience();
        ShipOverrides overrides = published.projection(audience).view().ship();
        return ShipStatus.of(file(published, audience), overrides);
    }

    /** The ship file without the GM's changes. */
    @GET
    @Path("gm/ship-status/file/")
    @RolesAllowed("gm")
    public Ship file() {
        return file(store.current(), Audience.GM);
    }

    private static Ship file(PublishedView published, Audience audience) {
        return published.disclosure(audience).ship().orElseThrow(() -> ApiException.notFound(ShipStatus.NO_SHIP));
    }

    @POST
    @Path("gm/ship-status/toggle/")
    @RolesAllowed("gm")
    public SetShipSystem.Answer toggle(@Valid @NotNull SetShipSystem command) {
        return store.apply(command, viewer.actor());
    }

    @POST
    @Path("gm/ship-status/hull/")
    @RolesAllowed("gm")
    public SetShipGauge.Answer hull(@Valid @NotNull SetShipGauge gauge) {
        return store.apply(gauge.toCommand(ShipGauge.HULL), viewer.actor());
    }

    @POST
    @Path("gm/ship-status/armor/")
    @RolesAllowed("gm")
    public SetShipGauge.Answer armor(@Valid @NotNull SetShipGauge gauge) {
        return store.apply(gauge.toCommand(ShipGauge.ARMOR), viewer.actor());
    }

    /** Resets one part of the ship; without a body all of it. */
    @POST
    @Path("gm/ship-status/reset/")
    @RolesAllowed("gm")
    public SuccessAnswer reset(@Valid ResetShip command) {
        return store.apply(command == null ? new ResetShip(null) : command, viewer.actor());
    }
}
