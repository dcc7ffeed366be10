package org.charon.campaign.chart;

import static org.charon.campaign.chart.ChartFields.COLOR;
import static org.charon.campaign.chart.ChartFields.COUNT;
import static org.charon.campaign.chart.ChartFields.FROM_0;
import static org.charon.campaign.chart.ChartFields.INFO;
import static org.charon.campaign.chart.ChartFields.LOCATION_SLUG;
import static org.charon.campaign.chart.ChartFields.NAME;
import static org.charon.campaign.chart.ChartFields.NOT_USED;
import static org.charon.campaign.chart.ChartFields.POINT;
import static org.charon.campaign.chart.ChartFields.SIZE;
import static org.charon.campaign.chart.ChartFields.TYPE;
import static org.charon.campaign.chart.ChartFields.within;
import static org.charon.campaign.format.Kinds.LOCATION;
import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.list;
import static org.charon.campaign.format.Kinds.word;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.Fields;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.GmOnly;
import org.charon.campaign.format.Values;
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

        private static final Format<StarSystem> FORMAT = Format.of("a system", f -> {
                    f.add(NAME);
                    var position = f.add("position", POINT, "Where the star is: x, y, z.");
                    f.addAll(COLOR, SIZE, TYPE);
                    var label = f.add("label", TEXT, null, "What is written beside it; its name if it is missing.");
                    f.addAll(LOCATION_SLUG, INFO, GmOnly.FIELD);
                    return values -> of(values, values.get(label), position);
                })
                .furtherKeys(NOT_USED);

        private static StarSystem of(Values values, String label, Field<List<Double>> position) {
            String name = ChartFields.name(values);
            if (!values.has(position)) {
                values.problems()
                        .warning(
                                values.line(),
                                "`position` is missing here; it must be a list of 3 numbers.",
                                "The map chooses a place for this star.");
            }
            return new StarSystem(
                    name,
                    values.get(position),
                    values.get(COLOR),
                    values.get(SIZE),
                    values.get(TYPE),
                    label == null ? name : label,
                    values.get(LOCATION_SLUG),
                    values.get(INFO),
                    false,
                    false,
                    values.get(GmOnly.FIELD));
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
                    GmOnlyValue.dropping(info),
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

        private static final Field<String> FROM = Field.of("from", TEXT, "Name of the system at one end.");
        private static final Field<String> TO = Field.of("to", TEXT, "Name of the system at the other end.");
        private static final Field<String> FROM_SLUG = Field.of("from_slug", LOCATION, "Location at one end.");
        private static final Field<String> TO_SLUG = Field.of("to_slug", LOCATION, "Location at the other end.");
        private static final Format<Format.Entry<Route>> FORMAT = Format.of("a route", f -> {
                    f.addAll(FROM, TO, FROM_SLUG, TO_SLUG, COLOR);
                    var type = f.add("route_type", TEXT, "Shown as it is written.");
                    var days = f.add("travel_time_days", FROM_0, "How long it takes, in days.");
                    f.addAll(INFO, GmOnly.FIELD);
                    return values -> new Route(
                            values.get(FROM),
                            values.get(TO),
                            values.get(FROM_SLUG),
                            values.get(TO_SLUG),
                            values.get(COLOR),
                            values.get(type),
                            values.get(days),
                            values.get(INFO),
                            values.get(GmOnly.FIELD));
                })
                .furtherKeys(NOT_USED)
                .withValues();

        private static Route checked(Format.Entry<Route> entry, Set<String> systems) {
            Values values = entry.values();
            Map.of(FROM, FROM_SLUG, TO, TO_SLUG).forEach((end, slug) -> {
                if (!systems.contains(values.get(end)) && !values.has(slug)) {
                    values.problems()
                            .warning(
                                    values.line(end),
                                    "`%s` is \"%s\", but no system of this map has that name."
                                            .formatted(end.key(), values.get(end)),
                                    "The route is not drawn.");
                }
            });
            return entry.value();
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
                    from, to, fromSlug, toSlug, color, routeType, travelTimeDays, GmOnlyValue.dropping(info), gmOnly);
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

        private static final Format<Nebula> FORMAT = Format.of("a nebula", f -> {
                    var name = f.add("name", TEXT, "Title.");
                    var position = f.add("position", POINT, "Its middle: x, y, z.");
                    f.addAll(COLOR, SIZE);
                    var particles = f.add("particle_count", COUNT, "How dense it is drawn.");
                    var opacity = f.add("opacity", within(0, 1), "From 0 (invisible) to 1.");
                    var type = f.add("type", word(NebulaType.values()), "Kind of cloud.");
                    f.add(GmOnly.FIELD);
                    return values -> new Nebula(
                            values.get(name),
                            values.get(position),
                            values.get(COLOR),
                            values.get(SIZE),
                            values.get(particles),
                            values.get(opacity),
                            values.get(type),
                            values.get(GmOnly.FIELD));
                })
                .furtherKeys(NOT_USED);
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
                GmOnlyValue.dropping(ambientLight),
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

    /** The file {@code galaxy/star_map.yaml}. */
    public static final FileKind<StarMap> KIND = FileKind.yaml(
            StarMap.class,
            "star-map",
            "galaxy/star_map.yaml",
            "there is no galaxy map.",
            Format.of("the star map", StarMap::fields).furtherKeys(NOT_USED));

    private static Function<Values, StarMap> fields(Fields f) {
        f.add(Camera.FIELD);
        var light = f.add("ambient_light", GmOnlyValue.ANYTHING, "Strength or colour of the light everywhere.");
        var systems = f.add("systems", list(StarSystem.FORMAT.withValues()), "The stars.");
        var routes = f.add("routes", list(Route.FORMAT), "Ways between stars, as hidden as the stars they lead to.");
        var nebulae = f.add("nebulae", list(Nebula.FORMAT), "Clouds.");
        f.add(GmOnly.FIELD);
        return file -> {
            ChartFields.warnOfDuplicates(file.get(systems).stream());
            List<StarSystem> stars =
                    file.get(systems).stream().map(Format.Entry::value).toList();
            Set<String> names = stars.stream().map(StarSystem::name).collect(Collectors.toSet());
            return new StarMap(
                    file.get(Camera.FIELD),
                    file.get(light),
                    stars,
                    file.get(routes).stream()
                            .map(route -> Route.checked(route, names))
                            .toList(),
                    file.get(nebulae),
                    file.get(GmOnly.FIELD));
        };
    }
}
