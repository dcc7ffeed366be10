package org.charon.campaign;

import static org.charon.campaign.SmallCampaign.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.charon.campaign.chart.Body;
import org.charon.campaign.chart.BodyType;
import org.charon.campaign.chart.Camera;
import org.charon.campaign.chart.Charts;
import org.charon.campaign.chart.HiddenLocations;
import org.charon.campaign.chart.NearbyLocations;
import org.charon.campaign.chart.OrbitMap;
import org.charon.campaign.chart.StarMap;
import org.charon.campaign.chart.SystemMap;

/**
 * The maps of space of the small campaign.
 *
 * <pre>
 * galaxy           sol, vega which is the GM's
 * sol              earth, and hulk which is the GM's
 * sol/earth        marker base, and marker den which is the GM's
 * vega, vega/moon  the GM's as a whole
 * </pre>
 */
final class SmallCharts {

    private static final Camera CAMERA = new Camera(null, null, null, null);

    private SmallCharts() {}

    static Charts whole() {
        StarMap galaxy =
                new StarMap(CAMERA, null, List.of(star("sol", false), star("vega", true)), List.of(), List.of(), false);
        return new Charts(
                Optional.of(galaxy),
                Map.of(
                        "sol",
                                system(
                                        "sol",
                                        false,
                                        body("earth", BodyType.PLANET, false),
                                        body("hulk", BodyType.ASTEROID, true)),
                        "vega", system("vega", true, body("moon", BodyType.MOON, false))),
                Map.of(
                        "sol/earth",
                        orbit("earth", false, marker("base", false), marker("den", true)),
                        SmallCampaign.MOON,
                        orbit("moon", true, marker("outpost", false))),
                new HiddenLocations(Set.of("sol/hulk", "vega")));
    }

    private static StarMap.StarSystem star(String id, boolean gmOnly) {
        return new StarMap.StarSystem(
                text(id, "chart name"), null, null, null, "", "", id, null, true, !gmOnly, gmOnly);
    }

    private static SystemMap system(String id, boolean gmOnly, Body... bodies) {
        return new SystemMap(
                new SystemMap.Star(text(id, "star name"), "", null, null, null, null),
                CAMERA,
                Map.of(),
                List.of(bodies),
                gmOnly);
    }

    private static Body body(String id, BodyType type, boolean gmOnly) {
        return new Body(
                text(id, "chart name"),
                type,
                id,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                true,
                !gmOnly,
                null,
                null,
                0,
                0,
                new NearbyLocations(!gmOnly, 0, 0),
                gmOnly);
    }

    private static OrbitMap orbit(String id, boolean gmOnly, OrbitMap.SurfaceMarker... markers) {
        return new OrbitMap(
                new OrbitMap.Planet(text(id, "planet name"), "", null, null, null, null, null, null),
                CAMERA,
                List.of(),
                List.of(),
                List.of(markers),
                gmOnly);
    }

    /** A marker without a location is known by its name. */
    private static OrbitMap.SurfaceMarker marker(String id, boolean gmOnly) {
        return new OrbitMap.SurfaceMarker(text(id, "chart name"), null, 0, 0, OrbitMap.MarkerType.BASE, null, gmOnly);
    }
}
