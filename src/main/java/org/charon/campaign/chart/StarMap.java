package org.charon.campaign.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.GmOnly;
import org.charon.campaign.format.Kinds;
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

        private static final Field<List<Double>> POSITION =
                Field.of("position", ChartFields.POINT, "Where the star is: x, y, z.");
        private static final Field<String> LABEL = Field.of(
                        "label", Kinds.TEXT, "What is written beside it; its name if it is missing.")
                .orElse(null);
        private static final Field<List<Values>> FIELD = Field.of(
                "systems",
                Kinds.list(Format.of(
                                "a system",
                                ChartFields.NAME,
                                POSITION,
                                ChartFields.COLOR,
                                ChartFields.SIZE,
                                ChartFields.TYPE,
                                LABEL,
                                ChartFields.LOCATION_SLUG,
                                ChartFields.INFO,
                                GmOnly.FIELD)
                        .furtherKeys("Not used.")),
                "The stars.");

        private static StarSystem of(Values values) {
            String name = ChartFields.name(values);
            if (!values.has(POSITION)) {
                values.problems()
                        .warning(
                                values.line(),
                                "`position` is missing here; it must be a list of 3 numbers.",
                                "The map chooses a place for this star.");
            }
            String label = values.get(LABEL);
            return new StarSystem(
                    name,
                    values.get(POSITION),
                    values.get(ChartFields.COLOR),
                    values.get(ChartFields.SIZE),
                    values.get(ChartFields.TYPE),
                    label == null ? name : label,
                    values.get(ChartFields.LOCATION_SLUG),
                    values.get(ChartFields.INFO),
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

        private static final Field<String> FROM = Field.of("from", Kinds.TEXT, "Name of the system at one end.");
        private static final Field<String> TO = Field.of("to", Kinds.TEXT, "Name of the system at the other end.");
        private static final Field<String> FROM_SLUG =
                Field.of("from_slug", Kinds.LOCATION, "Location of the system at one end.");
        private static final Field<String> TO_SLUG =
                Field.of("to_slug", Kinds.LOCATION, "Location of the system at the other end.");
        private static final Field<String> ROUTE_TYPE = Field.of("route_type", Kinds.TEXT, "Shown as it is written.");
        private static final Field<Double> TRAVEL_TIME_DAYS =
                Field.of("travel_time_days", ChartFields.FROM_0, "How long it takes, in days.");
        private static final Field<List<Values>> FIELD = Field.of(
                "routes",
                Kinds.list(Format.of(
                                "a route",
                                FROM,
                                TO,
                                FROM_SLUG,
                                TO_SLUG,
                                ChartFields.COLOR,
                                ROUTE_TYPE,
                                TRAVEL_TIME_DAYS,
                                ChartFields.INFO,
                                GmOnly.FIELD)
                        .furtherKeys("Not used.")),
                "Ways between the stars; players do not see one that leads to a star they do not see.");

        private static Route of(Values values, Set<String> systems) {
            warnOfUnknownEnd(values, FROM, FROM_SLUG, systems);
            warnOfUnknownEnd(values, TO, TO_SLUG, systems);
            return new Route(
                    values.get(FROM),
                    values.get(TO),
                    values.get(FROM_SLUG),
                    values.get(TO_SLUG),
                    values.get(ChartFields.COLOR),
                    values.get(ROUTE_TYPE),
                    values.get(TRAVEL_TIME_DAYS),
                    values.get(ChartFields.INFO),
                    values.get(GmOnly.FIELD));
        }

        private static void warnOfUnknownEnd(
                Values values, Field<String> end, Field<String> slug, Set<String> systems) {
            if (!systems.contains(values.get(end)) && !values.has(slug)) {
                values.problems()
                        .warning(
                                values.line(end),
                                "`%s` is \"%s\", but no system of this map has that name."
                                        .formatted(end.key(), values.get(end)),
                                "The route is not drawn.");
            }
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

        private static final Field<String> NAME = Field.of("name", Kinds.TEXT, "Title.");
        private static final Field<List<Double>> POSITION =
                Field.of("position", ChartFields.POINT, "Its middle: x, y, z.");
        private static final Field<Integer> PARTICLE_COUNT =
                Field.of("particle_count", ChartFields.COUNT, "How dense it is drawn.");
        private static final Field<Double> OPACITY =
                Field.of("opacity", ChartFields.within(0, 1), "From 0 (invisible) to 1.");
        private static final Field<NebulaType> TYPE =
                Field.of("type", Kinds.word(NebulaType.values()), "Kind of cloud.");
        private static final Field<List<Nebula>> FIELD = Field.of(
                "nebulae",
                Kinds.list(Format.of(
                                "a nebula",
                                NAME,
                                POSITION,
                                ChartFields.COLOR,
                                ChartFields.SIZE,
                                PARTICLE_COUNT,
                                OPACITY,
                                TYPE,
                                GmOnly.FIELD)
                        .furtherKeys("Not used.")
                        .as(values -> new Nebula(
                                values.get(NAME),
                                values.get(POSITION),
                                values.get(ChartFields.COLOR),
                                values.get(ChartFields.SIZE),
                                values.get(PARTICLE_COUNT),
                                values.get(OPACITY),
                                values.get(TYPE),
                                values.get(GmOnly.FIELD)))),
                "Clouds.");
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

    private static final Field<Object> AMBIENT_LIGHT =
            Field.of("ambient_light", GmOnlyValue.ANYTHING, "Strength or colour of the light everywhere.");

    /** The file {@code galaxy/star_map.yaml}. */
    public static final FileKind<StarMap> KIND = FileKind.yaml(
            StarMap.class,
            "star-map",
            "galaxy/star_map.yaml",
            "there is no galaxy map.",
            Format.of(
                            "the star map",
                            Camera.FIELD,
                            AMBIENT_LIGHT,
                            StarSystem.FIELD,
                            Route.FIELD,
                            Nebula.FIELD,
                            GmOnly.FIELD)
                    .furtherKeys("Not used.")
                    .as(StarMap::read));

    private static StarMap read(Values file) {
        ChartFields.warnOfDuplicates(file.get(StarSystem.FIELD));
        List<StarSystem> systems =
                file.get(StarSystem.FIELD).stream().map(StarSystem::of).toList();
        Set<String> names = systems.stream().map(StarSystem::name).collect(Collectors.toSet());
        return new StarMap(
                file.get(Camera.FIELD),
                file.get(AMBIENT_LIGHT),
                systems,
                file.get(Route.FIELD).stream()
                        .map(route -> Route.of(route, names))
                        .toList(),
                file.get(Nebula.FIELD),
                file.get(GmOnly.FIELD));
    }
}
