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

/** The maps of space: galaxy, system, orbit. What the files mark as the GM's goes to the GM alone. */
@Path("/api")
@NonBlocking
public class ChartResource {

    private final ViewStore store;
    private final Viewer viewer;

    /**
     * @param store holds the campaign in use
     * @param viewer who asks
     */
    public ChartResource(ViewStore store, Viewer viewer) {
        this.store = store;
        this.viewer = viewer;
    }

    /**
     * @return the galaxy
     */
    @GET
    @Path("star-map/")
    public StarMap starMap() {
        return known().charts()
                .starMap()
                .orElseThrow(() -> ApiException.notFound(
                        "The campaign has no star map; it would be galaxy/star_map.yaml in the campaign folder"));
    }

    /**
     * @param reference slug or path of a system
     * @return the system
     */
    @GET
    @Path("system-map/{system: .+}")
    public SystemMap systemMap(@PathParam("system") String reference) {
        Known known = known();
        Location location = new LocationReference(reference).of(known.find(reference));
        return Optional.ofNullable(known.charts().systemMaps().get(location.path()))
                .orElseThrow(() -> ApiException.notFound(location.name() + " has no system map"));
    }

    /**
     * @param reference a system and a body in it, each a slug or a path: {@code sol/earth}, {@code sol/earth/luna}
     * @return the body and what orbits it
     */
    @GET
    @Path("orbit-map/{body: .+}")
    public OrbitMap orbitMap(@PathParam("body") String reference) {
        Known known = known();
        Location location = known.body(reference.replaceAll("^/+|/+$", ""));
        return Optional.ofNullable(known.charts().orbitMaps().get(location.path()))
                .orElseThrow(() -> ApiException.notFound(location.name() + " has no orbit map"));
    }

    private Known known() {
        PublishedView now = store.current();
        return new Known(now.campaign(), now.readable(viewer.audience()).charts(), now.projection(viewer.audience()));
    }

    /**
     * One snapshot as far as whoever asks may know it.
     *
     * @param campaign all of it
     * @param charts what they may read
     * @param projection decides which places they know
     */
    private record Known(Campaign campaign, Charts charts, Projection projection) {

        Lookup find(String reference) {
            return projection.known(campaign.locations().find(reference));
        }

        Lookup find(BodyReference body) {
            return projection.known(body.in(campaign));
        }

        /** Where the system's reference ends and the body's begins cannot be seen: the first way to read it that leads to a place counts. */
        Location body(String reference) {
            int slash = reference.indexOf('/');
            Lookup whole = find(reference);
            if (slash < 0 || whole instanceof Lookup.Found) {
                return new LocationReference(reference).of(whole);
            }
            for (int end = slash; end > 0; end = reference.indexOf('/', end + 1)) {
                if (find(reference.substring(0, end)) instanceof Lookup.Found system
                        && find(new BodyReference(system.location(), reference.substring(end + 1)))
                                instanceof Lookup.Found found) {
                    return found.location();
                }
            }
            String first = reference.substring(0, slash);
            Location system = new LocationReference(first).of(find(first));
            BodyReference body = new BodyReference(system, reference.substring(slash + 1));
            if (find(body) instanceof Lookup.Ambiguous ambiguous) {
                throw new ApiException(409, LocationReference.choice(body.text(), ambiguous));
            }
            throw ApiException.notFound(body.missing());
        }
    }
}
