package org.charon.bridge;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.chart.Charts;
import org.charon.campaign.chart.OrbitMap;
import org.charon.campaign.chart.StarMap;
import org.charon.campaign.chart.SystemMap;
import org.charon.campaign.location.Location;
import org.charon.campaign.location.Locations.Lookup;
import org.charon.view.LocationReference;
import org.charon.view.PublishedView;
import org.charon.view.ViewStore;
import org.charon.view.Viewer;
import org.charon.view.projection.Projection;
import org.charon.wire.ApiException;

/** REST endpoints for the star charts: galaxy, system, orbit. GM-only content is sent to the GM alone. */
@Path("/api")
@NonBlocking
public class ChartResource {

    private final ViewStore store;
    private final Viewer viewer;

    public ChartResource(ViewStore store, Viewer viewer) {
        this.store = store;
        this.viewer = viewer;
    }

    @GET
    @Path("star-map/")
    public StarMap starMap() {
        return visibleCampaign()
                .charts()
                .starMap()
                .orElseThrow(() -> ApiException.notFound(
                        "The campaign has no star map; it would be galaxy/star_map.yaml in the campaign folder"));
    }

    /**
     * A system's chart.
     *
     * @param reference slug or path of the system
     */
    @GET
    @Path("system-map/{system: .+}")
    public SystemMap systemMap(@PathParam("system") String reference) {
        VisibleCampaign visible = visibleCampaign();
        Location location = new LocationReference(reference).resolve(visible.find(reference));
        return Optional.ofNullable(visible.charts().systemMaps().get(location.path()))
                .orElseThrow(() -> ApiException.notFound(location.name() + " has no system map"));
    }

    /**
     * The chart of a body and its orbits.
     *
     * @param reference a system and a body in it, each a slug or a path: {@code sol/earth}, {@code sol/earth/luna}
     */
    @GET
    @Path("orbit-map/{body: .+}")
    public OrbitMap orbitMap(@PathParam("body") String reference) {
        VisibleCampaign visible = visibleCampaign();
        Location location = visible.body(reference.replaceAll("^/+|/+$", ""));
        return Optional.ofNullable(visible.charts().orbitMaps().get(location.path()))
                .orElseThrow(() -> ApiException.notFound(location.name() + " has no orbit map"));
    }

    private VisibleCampaign visibleCampaign() {
        PublishedView published = store.current();
        return new VisibleCampaign(
                published.campaign(),
                published.disclosure(viewer.audience()).charts(),
                published.projection(viewer.audience()));
    }

    /** A campaign snapshot as far as the caller may know it. */
    private record VisibleCampaign(Campaign campaign, Charts charts, Projection projection) {

        Lookup find(String reference) {
            return projection.limited(campaign.locations().find(reference));
        }

        Lookup find(BodyReference body) {
            return projection.limited(body.find(campaign));
        }

        /** The boundary between the two references is ambiguous: the first split that leads to a location counts. */
        Location body(String reference) {
            int slash = reference.indexOf('/');
            Lookup whole = find(reference);
            if (slash < 0 || whole instanceof Lookup.Found) {
                return new LocationReference(reference).resolve(whole);
            }
            for (int end = slash; end > 0; end = reference.indexOf('/', end + 1)) {
                if (find(reference.substring(0, end)) instanceof Lookup.Found system
                        && find(new BodyReference(system.location(), reference.substring(end + 1)))
                                instanceof Lookup.Found found) {
                    return found.location();
                }
            }
            String first = reference.substring(0, slash);
            Location system = new LocationReference(first).resolve(find(first));
            BodyReference body = new BodyReference(system, reference.substring(slash + 1));
            if (find(body) instanceof Lookup.Ambiguous ambiguous) {
                throw new ApiException(409, LocationReference.ambiguityMessage(body.text(), ambiguous));
            }
            throw ApiException.notFound(body.missingMessage());
        }
    }
}
