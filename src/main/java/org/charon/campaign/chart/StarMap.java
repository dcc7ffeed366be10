package org.charon.campaign.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.YamlMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The galaxy view. Absent values are left out on the wire.
 *
 * @param camera where one begins
 * @param ambientLight as the file has it, a strength or a colour
 * @param systems stars
 * @param routes ways between them
 * @param nebulae clouds
 * @param gmOnly whether it is for the GM alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StarMap(
        Camera camera,
        @Schema(nullable = true) Object ambientLight,
        List<StarSystem> systems,
        List<Route> routes,
        List<Nebula> nebulae,
        @JsonIgnore boolean gmOnly)
        implements Chart {

    static final FileKind<StarMap> KIND = FileKind.yaml(StarMap.class, "there is no galaxy map.", StarMap::read);

    /** Copies the lists so that the record cannot change. */
    public StarMap {
        systems = List.copyOf(systems);
        routes = List.copyOf(routes);
        nebulae = List.copyOf(nebulae);
    }

    /**
     * A star.
     *
     * @param name of the system
     * @param position x, y, z
     * @param color as {@code #rrggbb}
     * @param size radius in the chart's units
     * @param type free text
     * @param label what is written beside it
     * @param locationSlug of its location
     * @param info free lines
     * @param hasSystemMap whether that location has a system map
     * @param openSystemMap whether players may read that system map
     * @param gmOnly whether the chart shows it to the GM alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StarSystem(
            String name,
            @Schema(nullable = true) List<Double> position,
            @Schema(nullable = true) String color,
            @Schema(nullable = true) Double size,
            String type,
            String label,
            @Schema(nullable = true) String locationSlug,
            @Schema(nullable = true) Object info,
            boolean hasSystemMap,
            @JsonIgnore boolean openSystemMap,
            @JsonIgnore boolean gmOnly)
            implements ChartEntry {

        private static StarSystem read(YamlMap map) {
            String name = Space.name(map);
            if (!map.has("position")) {
                map.problems()
                        .warning(
                                map.line(),
                                "`position` is missing here; it must be a list of 3 numbers.",
                                "The map chooses a place for this star.");
            }
            return new StarSystem(
                    name,
                    Measure.point(map, "position"),
                    map.colour("color"),
                    Measure.above0(map, "size"),
                    map.text("type"),
                    map.text("label", name),
                    Space.location(map, "location_slug"),
                    Space.info(map),
                    false,
                    false,
                    Space.gmOnly(map));
        }

        private StarSystem charted(boolean charted, boolean open) {
            return new StarSystem(name, position, color, size, type, label, locationSlug, info, charted, open, gmOnly);
        }

        private StarSystem open() {
            return new StarSystem(
                    name,
                    position,
                    color,
                    size,
                    type,
                    label,
                    locationSlug,
                    Withheld.dropping(info),
                    openSystemMap,
                    openSystemMap,
                    gmOnly);
        }
    }

    /**
     * A way between two stars.
     *
     * @param from name of a system
     * @param to name of a system
     * @param fromSlug location of the first
     * @param toSlug location of the second
     * @param color as {@code #rrggbb}
     * @param routeType free text
     * @param travelTimeDays in the fiction
     * @param info free lines
     * @param gmOnly whether it is for the GM alone; so is a way that leads to such a star
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Route(
            String from,
            String to,
            @Schema(nullable = true) String fromSlug,
            @Schema(nullable = true) String toSlug,
            @Schema(nullable = true) String color,
            String routeType,
            @Schema(nullable = true) Double travelTimeDays,
            @Schema(nullable = true) Object info,
            @JsonIgnore boolean gmOnly) {

        private static Route read(YamlMap map) {
            return new Route(
                    map.text("from"),
                    map.text("to"),
                    Space.location(map, "from_slug"),
                    Space.location(map, "to_slug"),
                    map.colour("color"),
                    map.text("route_type"),
                    Measure.from0(map, "travel_time_days"),
                    Space.info(map),
                    Space.gmOnly(map));
        }

        private boolean leadsTo(StarSystem system) {
            return system.name().equals(from)
                    || system.name().equals(to)
                    || isSame(system.locationSlug(), fromSlug)
                    || isSame(system.locationSlug(), toSlug);
        }

        /** One may be a path and the other a slug. */
        private static boolean isSame(String one, String other) {
            return one != null && other != null && lastOf(one).equals(lastOf(other));
        }

        private static String lastOf(String reference) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }

        private Route open() {
            return new Route(
                    from, to, fromSlug, toSlug, color, routeType, travelTimeDays, Withheld.dropping(info), gmOnly);
        }
    }

    /**
     * A cloud.
     *
     * @param name title
     * @param position x, y, z of its middle
     * @param color as {@code #rrggbb}
     * @param size radius
     * @param particleCount how dense it is drawn
     * @param opacity 0 to 1
     * @param type kind
     * @param gmOnly whether it is for the GM alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Nebula(
            String name,
            @Schema(nullable = true) List<Double> position,
            @Schema(nullable = true) String color,
            @Schema(nullable = true) Double size,
            @Schema(nullable = true) Integer particleCount,
            @Schema(nullable = true) Double opacity,
            NebulaType type,
            @JsonIgnore boolean gmOnly) {

        private static Nebula read(YamlMap map) {
            return new Nebula(
                    map.text("name"),
                    Measure.point(map, "position"),
                    map.colour("color"),
                    Measure.above0(map, "size"),
                    Measure.whole(map, "particle_count"),
                    Measure.within(map, "opacity", 0, 1),
                    map.choice("type", NebulaType.values(), NebulaType.EMISSION),
                    Space.gmOnly(map));
        }
    }

    /** Kind of a nebula. Lower case on the wire and in chart files. */
    public enum NebulaType {
        EMISSION,
        REFLECTION,
        PLANETARY,
        DARK;

        /**
         * @return the name used in chart files and on the wire
         */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public List<StarSystem> entries() {
        return systems;
    }

    /**
     * The same, with those systems marked that have a map of their own.
     *
     * @param hasMap whether the location of a slug has one
     * @param openMap whether it has one that players may read
     */
    StarMap charted(Predicate<String> hasMap, Predicate<String> openMap) {
        List<StarSystem> marked = systems.stream()
                .map(system -> system.charted(
                        system.locationSlug() != null && hasMap.test(system.locationSlug()),
                        system.locationSlug() != null && openMap.test(system.locationSlug())))
                .toList();
        return new StarMap(camera, ambientLight, marked, routes, nebulae, gmOnly);
    }

    /** The same, as players are sent it. A way is as secret as the star it leads to. */
    StarMap open() {
        List<StarSystem> secret = systems.stream().filter(StarSystem::gmOnly).toList();
        return new StarMap(
                camera,
                Withheld.dropping(ambientLight),
                systems.stream()
                        .filter(system -> !system.gmOnly())
                        .map(StarSystem::open)
                        .toList(),
                routes.stream()
                        .filter(route -> !route.gmOnly() && secret.stream().noneMatch(route::leadsTo))
                        .map(Route::open)
                        .toList(),
                nebulae.stream().filter(nebula -> !nebula.gmOnly()).toList(),
                gmOnly);
    }

    private static StarMap read(YamlMap file) {
        Space.distinct(file.maps("systems"));
        List<StarSystem> systems =
                file.maps("systems").stream().map(StarSystem::read).toList();
        Set<String> names = new HashSet<>();
        systems.forEach(system -> names.add(system.name()));
        for (YamlMap route : file.maps("routes")) {
            for (String end : List.of("from", "to")) {
                String name = route.text(end);
                if (!names.contains(name) && !route.has(end + "_slug")) {
                    route.problems()
                            .warning(
                                    route.line(end),
                                    "`%s` is \"%s\", but no system of this map has that name.".formatted(end, name),
                                    "The route is not drawn.");
                }
            }
        }
        return new StarMap(
                Camera.read(file.map("camera")),
                Withheld.marking(file.free("ambient_light")),
                systems,
                file.maps("routes").stream().map(Route::read).toList(),
                file.maps("nebulae").stream().map(Nebula::read).toList(),
                Space.gmOnly(file));
    }
}
