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
import org.charon.view.Acknowledged;
import org.charon.view.PublishedView;
import org.charon.view.ViewStore;
import org.charon.view.Viewer;
import org.charon.view.state.Audience;
import org.charon.view.state.ShipGauge;
import org.charon.view.state.ShipOverrides;
import org.charon.wire.ApiException;

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
     * @return the ship file with what the GM said during play laid over it; a stock that is the GM's goes to the GM alone
     */
    @GET
    @Path("ship-status/")
    public Ship status() {
        PublishedView now = store.current();
        Audience audience = viewer.audience();
        ShipOverrides overrides = now.projection(audience).view().ship();
        return ShipStatus.of(file(now, audience), overrides);
    }

    /**
     * @return the ship as its file has it, whatever the GM said during play
     */
    @GET
    @Path("gm/ship-status/file/")
    @RolesAllowed("gm")
    public Ship file() {
        return file(store.current(), Audience.GM);
    }

    private static Ship file(PublishedView now, Audience audience) {
        return now.readable(audience).ship().orElseThrow(() -> ApiException.notFound(ShipStatus.NO_SHIP));
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

    /**
     * @param left how much is left of the hull
     * @return what holds now
     */
    @POST
    @Path("gm/ship-status/hull/")
    @RolesAllowed("gm")
    public SetShipGauge.Answer hull(@Valid @NotNull SetShipGauge left) {
        return store.apply(left.as(ShipGauge.HULL), viewer.actor());
    }

    /**
     * @param left how much is left of the armour
     * @return what holds now
     */
    @POST
    @Path("gm/ship-status/armor/")
    @RolesAllowed("gm")
    public SetShipGauge.Answer armor(@Valid @NotNull SetShipGauge left) {
        return store.apply(left.as(ShipGauge.ARMOR), viewer.actor());
    }

    /**
     * @param command which part is to be as in the file; without a body the whole ship
     * @return that it is
     */
    @POST
    @Path("gm/ship-status/reset/")
    @RolesAllowed("gm")
    public Acknowledged reset(@Valid ResetShip command) {
        return store.apply(command == null ? new ResetShip(null) : command, viewer.actor());
    }
}
