package org.charon.bridge;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.charon.campaign.Campaign;
import org.charon.campaign.CampaignStore;
import org.charon.campaign.chart.OrbitMap;
import org.charon.campaign.chart.StarMap;
import org.charon.campaign.chart.SystemMap;
import org.charon.campaign.location.Location;
import org.charon.campaign.location.Locations.Lookup;
import org.charon.campaign.location.Vicinity;
import org.charon.view.LocationReference;
import org.charon.wire.Refusal;

/** The maps of space: galaxy, system, orbit. */
@Path("/api")
@NonBlocking
public class ChartResource {

    private final CampaignStore store;

    /**
     * @param store holds the campaign
     */
    public ChartResource(CampaignStore store) {
        this.store = store;
    }

    /**
     * @return the galaxy
     */
    @GET
    @Path("star-map/")
    public StarMap starMap() {
        return store.current()
                .charts()
                .starMap()
                .orElseThrow(() -> Refusal.notFound(
                        "The campaign has no star map; it would be galaxy/star_map.yaml in the campaign folder"));
    }

    /**
     * @param reference slug or path of a system
     * @return the system
     */
    @GET
    @Path("system-map/{system: .+}")
    public SystemMap systemMap(@PathParam("system") String reference) {
        Campaign campaign = store.current();
        Location location = new LocationReference(reference).in(campaign);
        SystemMap chart = campaign.charts().systemMaps().get(location.path());
        if (chart == null) {
            throw Refusal.notFound(location.name() + " has no system map");
        }
        return chart;
    }

    /**
     * @param reference a system and a body in it, each a slug or a path: {@code sol/earth}
     * @return the body and what orbits it
     */
    @GET
    @Path("orbit-map/{body: .+}")
    public OrbitMap orbitMap(@PathParam("body") String reference) {
        Campaign campaign = store.current();
        Location location = body(campaign, reference.replaceAll("^/+|/+$", ""));
        OrbitMap chart = campaign.charts().orbitMaps().get(location.path());
        if (chart == null) {
            throw Refusal.notFound(location.name() + " has no orbit map");
        }
        return chart;
    }

    private static Location body(Campaign campaign, String reference) {
        int slash = reference.indexOf('/');
        if (slash < 0 || campaign.locations().byPath().containsKey(reference)) {
            return new LocationReference(reference).in(campaign);
        }
        Location system = new LocationReference(reference.substring(0, slash)).in(campaign);
        String body = reference.substring(slash + 1);
        Lookup lookup = new Vicinity(campaign.locations(), system.path()).find(body);
        if (lookup instanceof Lookup.Found found) {
            return found.location();
        }
        if (lookup instanceof Lookup.Ambiguous ambiguous) {
            throw new Refusal(409, LocationReference.choice(body, ambiguous));
        }
        throw Refusal.notFound("There is no location '" + body + "' in " + system.name());
    }
}
