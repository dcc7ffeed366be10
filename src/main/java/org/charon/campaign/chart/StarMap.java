package org.charon.campaign.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.charon.campaign.folder.FileKind;
import org.charon.campaign.yaml.YamlMap;

/**
 * The galaxy view. Absent values are left out on the wire.
 *
 * @param camera where one begins
 * @param ambientLight as the file has it, a strength or a colour
 * @param systems stars
 * @param routes ways between them
 * @param nebulae clouds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StarMap(
        Camera camera, Object ambientLight, List<StarSystem> systems, List<Route> routes, List<Nebula> nebulae) {

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
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StarSystem(
            String name,
            List<Double> position,
            String color,
            Double size,
            String type,
            String label,
            String locationSlug,
            Object info,
            boolean hasSystemMap) {

        private static StarSystem read(YamlMap map) {
            String name = map.text("name", map.text("location_slug"));
            return new StarSystem(
                    name,
                    Space.point(map, "position"),
                    map.colour("color"),
                    map.numberOrNull("size"),
                    map.text("type"),
                    map.text("label", name),
                    Space.location(map, "location_slug"),
                    map.free("info"),
                    false);
        }

        private StarSystem charted(boolean charted) {
            return new StarSystem(name, position, color, size, type, label, locationSlug, info, charted);
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
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Route(
            String from,
            String to,
            String fromSlug,
            String toSlug,
            String color,
            String routeType,
            Double travelTimeDays,
            Object info) {

        private static Route read(YamlMap map) {
            return new Route(
                    map.text("from"),
                    map.text("to"),
                    Space.location(map, "from_slug"),
                    Space.location(map, "to_slug"),
                    map.colour("color"),
                    map.text("route_type"),
                    map.numberOrNull("travel_time_days"),
                    map.free("info"));
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
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Nebula(
            String name,
            List<Double> position,
            String color,
            Double size,
            Integer particleCount,
            Double opacity,
            NebulaType type) {

        private static Nebula read(YamlMap map) {
            return new Nebula(
                    map.text("name"),
                    Space.point(map, "position"),
                    map.colour("color"),
                    map.numberOrNull("size"),
                    map.wholeOrNull("particle_count"),
                    map.has("opacity") ? Double.valueOf(map.number("opacity", 1, 0, 1)) : null,
                    map.choice("type", NebulaType.values(), NebulaType.EMISSION));
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

    /** The same, with those systems marked that have a map of their own. */
    StarMap charted(Predicate<String> hasSystemMap) {
        List<StarSystem> marked = new ArrayList<>();
        systems.forEach(system ->
                marked.add(system.charted(system.locationSlug() != null && hasSystemMap.test(system.locationSlug()))));
        return new StarMap(camera, ambientLight, marked, routes, nebulae);
    }

    private static StarMap read(YamlMap file) {
        List<StarSystem> systems =
                file.maps("systems").stream().map(StarSystem::read).toList();
        Set<String> names = new HashSet<>();
        systems.forEach(system -> names.add(system.name()));
        for (YamlMap route : file.maps("routes")) {
            for (String end : List.of("from", "to")) {
                String name = route.text(end);
                if (!names.contains(name) && !route.has(end + "_slug")) {
                    route.findings()
                            .warning(
                                    route.line(end),
                                    "`%s` is \"%s\", but no system of this map has that name.".formatted(end, name),
                                    "The route is not drawn.");
                }
            }
        }
        return new StarMap(
                Camera.read(file.map("camera")),
                file.free("ambient_light"),
                systems,
                file.maps("routes").stream().map(Route::read).toList(),
                file.maps("nebulae").stream().map(Nebula::read).toList());
    }
}
