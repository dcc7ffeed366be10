package org.charon.campaign.chart;

import static org.charon.campaign.chart.ChartFields.ANY;
import static org.charon.campaign.chart.ChartFields.CLICKABLE;
import static org.charon.campaign.chart.ChartFields.COLOR;
import static org.charon.campaign.chart.ChartFields.INCLINATION;
import static org.charon.campaign.chart.ChartFields.INFO;
import static org.charon.campaign.chart.ChartFields.LOCATION_SLUG;
import static org.charon.campaign.chart.ChartFields.NAME;
import static org.charon.campaign.chart.ChartFields.NOT_USED;
import static org.charon.campaign.chart.ChartFields.ORBITAL_ANGLE;
import static org.charon.campaign.chart.ChartFields.ORBITAL_PERIOD;
import static org.charon.campaign.chart.ChartFields.ORBITAL_RADIUS;
import static org.charon.campaign.chart.ChartFields.SIZE;
import static org.charon.campaign.chart.ChartFields.TEXTURE;
import static org.charon.campaign.chart.ChartFields.TYPE;
import static org.charon.campaign.chart.ChartFields.within;
import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.list;
import static org.charon.campaign.format.Kinds.mapping;
import static org.charon.campaign.format.Kinds.word;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.charon.campaign.format.Fields;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.GmOnly;
import org.charon.campaign.format.Values;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A planet with what is on it and round it. Absent values are left out on the wire.
 *
 * @param planet in the middle
 * @param camera where one begins
 * @param moons in file order
 * @param orbitalStations in file order
 * @param surfaceMarkers in file order
 * @param gmOnly whether it is for the GM alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrbitMap(
        Planet planet,
        Camera camera,
        List<Body> moons,
        List<OrbitalStation> orbitalStations,
        List<SurfaceMarker> surfaceMarkers,
        @JsonIgnore boolean gmOnly)
        implements Chart {

    public OrbitMap {
        moons = List.copyOf(moons);
        orbitalStations = List.copyOf(orbitalStations);
        surfaceMarkers = List.copyOf(surfaceMarkers);
    }

    /**
     * The planet itself.
     *
     * @param name of the planet; that of its location if the file has none
     * @param type free text
     * @param size radius in the chart's units
     * @param rotationSpeed in the chart's time
     * @param axialTilt in degrees
     * @param texture URL of an image
     * @param textureConfig how to paint one, as the file has it
     * @param color as {@code #rrggbb}, for a planet without either
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Planet(
            String name,
            String type,
            @Schema(nullable = true) Double size,
            @Schema(nullable = true) Double rotationSpeed,
            @Schema(nullable = true) Double axialTilt,
            @Schema(nullable = true) String texture,
            @Schema(nullable = true) Map<String, Object> textureConfig,
            @Schema(nullable = true) String color) {

        private static final Format<Planet> FORMAT = Format.of("the planet", f -> {
                    var name = f.add("name", TEXT, "Name of the planet; that of its location if it is missing.");
                    f.addAll(TYPE, SIZE);
                    var rotationSpeed = f.add("rotation_speed", ANY, "How fast it turns.");
                    var axialTilt = f.add("axial_tilt", ANY, "Tilt of its axis, in degrees.");
                    var texture = f.add("texture", TEXTURE, "Image of the surface, equirectangular.");
                    var config = f.add("texture_config", GmOnlyValue.LINES, "A painted surface: style, seed, colors.");
                    f.add(COLOR);
                    return values -> new Planet(
                            values.get(name),
                            values.get(TYPE),
                            values.get(SIZE),
                            values.get(rotationSpeed),
                            values.get(axialTilt),
                            values.get(texture),
                            values.get(config),
                            values.get(COLOR));
                })
                .furtherKeys(NOT_USED);

        private Planet named(String other) {
            return name.isEmpty()
                    ? new Planet(other, type, size, rotationSpeed, axialTilt, texture, textureConfig, color)
                    : this;
        }

        private Planet open() {
            return new Planet(
                    name,
                    type,
                    size,
                    rotationSpeed,
                    axialTilt,
                    texture,
                    GmOnlyValue.linesWithout(textureConfig),
                    color);
        }
    }

    /**
     * A station round the planet.
     *
     * @param name of the station
     * @param locationSlug of its location
     * @param orbitalRadius in the chart's units
     * @param orbitalPeriod in the chart's time
     * @param orbitalAngle where on its orbit it begins, in degrees
     * @param inclination of its orbit, in degrees
     * @param size in the chart's units
     * @param color as {@code #rrggbb}
     * @param iconType free text
     * @param clickable whether one can go there
     * @param info free lines
     * @param gmOnly whether the chart shows it to the GM alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrbitalStation(
            String name,
            @Schema(nullable = true) String locationSlug,
            @Schema(nullable = true) Double orbitalRadius,
            @Schema(nullable = true) Double orbitalPeriod,
            @Schema(nullable = true) Double orbitalAngle,
            @Schema(nullable = true) Double inclination,
            @Schema(nullable = true) Double size,
            @Schema(nullable = true) String color,
            String iconType,
            boolean clickable,
            @Schema(nullable = true) Object info,
            @JsonIgnore boolean gmOnly)
            implements ChartEntry {

        private static final Format<OrbitalStation> FORMAT = Format.of("a station", f -> {
                    f.addAll(NAME, LOCATION_SLUG, ORBITAL_RADIUS, ORBITAL_PERIOD, ORBITAL_ANGLE, INCLINATION);
                    f.addAll(SIZE, COLOR);
                    var iconType = f.add("icon_type", TEXT, "Kind of icon.");
                    f.addAll(CLICKABLE, INFO, GmOnly.FIELD);
                    return values -> new OrbitalStation(
                            ChartFields.name(values),
                            values.get(LOCATION_SLUG),
                            values.get(ORBITAL_RADIUS),
                            values.get(ORBITAL_PERIOD),
                            values.get(ORBITAL_ANGLE),
                            values.get(INCLINATION),
                            values.get(SIZE),
                            values.get(COLOR),
                            values.get(iconType),
                            values.get(CLICKABLE),
                            values.get(INFO),
                            values.get(GmOnly.FIELD));
                })
                .furtherKeys(NOT_USED);

        private OrbitalStation open() {
            return new OrbitalStation(
                    name,
                    locationSlug,
                    orbitalRadius,
                    orbitalPeriod,
                    orbitalAngle,
                    inclination,
                    size,
                    color,
                    iconType,
                    clickable,
                    GmOnlyValue.dropping(info),
                    gmOnly);
        }
    }

    /**
     * A place on the planet.
     *
     * @param name of the place
     * @param locationSlug of its location
     * @param latitude in degrees, −90 to 90
     * @param longitude in degrees, −180 to 180
     * @param markerType kind
     * @param info free lines
     * @param gmOnly whether the chart shows it to the GM alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SurfaceMarker(
            String name,
            @Schema(nullable = true) String locationSlug,
            double latitude,
            double longitude,
            MarkerType markerType,
            @Schema(nullable = true) Object info,
            @JsonIgnore boolean gmOnly)
            implements ChartEntry {

        private static final Format<SurfaceMarker> FORMAT = Format.of("a surface marker", f -> {
                    f.addAll(NAME, LOCATION_SLUG);
                    var latitude = f.add("latitude", within(-90, 90), 0.0, "Degrees north of the equator.");
                    var longitude = f.add("longitude", within(-360, 360), 0.0, "Degrees east of the middle.");
                    var type = f.add("marker_type", word(MarkerType.values()), MarkerType.BASE, "Kind of place.");
                    f.addAll(INFO, GmOnly.FIELD);
                    return values -> new SurfaceMarker(
                            ChartFields.name(values),
                            values.get(LOCATION_SLUG),
                            values.get(latitude),
                            // Brought to -180 to 180; 0.0 is added because -0 is no longitude.
                            Math.IEEEremainder(values.get(longitude), 360) + 0.0,
                            values.get(type),
                            values.get(INFO),
                            values.get(GmOnly.FIELD));
                })
                .furtherKeys(NOT_USED);

        private SurfaceMarker open() {
            return new SurfaceMarker(
                    name, locationSlug, latitude, longitude, markerType, GmOnlyValue.dropping(info), gmOnly);
        }
    }

    /** Kind of a surface marker. Lower case on the wire and in chart files. */
    public enum MarkerType {
        CITY,
        RESEARCH,
        SPACEPORT,
        BASE;

        /**
         * @return the name used in chart files and on the wire
         */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public List<ChartEntry> entries() {
        return Stream.of(moons, orbitalStations, surfaceMarkers)
                .<ChartEntry>flatMap(List::stream)
                .toList();
    }

    /** The same, with each moon as it then is. */
    OrbitMap charted(String name, UnaryOperator<Body> charted) {
        return new OrbitMap(
                planet.named(name),
                camera,
                moons.stream().map(charted).toList(),
                orbitalStations,
                surfaceMarkers,
                gmOnly);
    }

    /** The same, for the GM alone. */
    OrbitMap withheld() {
        return new OrbitMap(planet, camera, moons, orbitalStations, surfaceMarkers, true);
    }

    /** The same, as players are sent it. */
    OrbitMap open() {
        return new OrbitMap(
                planet.open(),
                camera,
                moons.stream().filter(moon -> !moon.gmOnly()).map(Body::open).toList(),
                orbitalStations.stream()
                        .filter(station -> !station.gmOnly())
                        .map(OrbitalStation::open)
                        .toList(),
                surfaceMarkers.stream()
                        .filter(marker -> !marker.gmOnly())
                        .map(SurfaceMarker::open)
                        .toList(),
                gmOnly);
    }

    /** Files {@code orbit_map.yaml}. */
    public static final FileKind<OrbitMap> KIND = FileKind.yaml(
            OrbitMap.class,
            "orbit-map",
            "galaxy/**/orbit_map.yaml",
            "this body has no orbit map.",
            Format.of("an orbit map", OrbitMap::fields).furtherKeys(NOT_USED));

    private static Function<Values, OrbitMap> fields(Fields f) {
        var planet = f.add("planet", mapping(Planet.FORMAT), "The planet or moon in the middle.");
        f.add(Camera.FIELD);
        var moons = f.add("moons", list(Body.format("a moon", BodyType.MOON).withValues()), "Its moons.");
        var stations = f.add("orbital_stations", list(OrbitalStation.FORMAT.withValues()), "Stations in orbit.");
        var markers = f.add("surface_markers", list(SurfaceMarker.FORMAT.withValues()), "Places on the surface.");
        f.add(GmOnly.FIELD);
        return file -> {
            ChartFields.warnOfDuplicates(Stream.of(file.get(moons), file.get(stations), file.get(markers))
                    .flatMap(List::stream));
            return new OrbitMap(
                    file.get(planet),
                    file.get(Camera.FIELD),
                    file.get(moons).stream().map(Format.Entry::value).toList(),
                    file.get(stations).stream().map(Format.Entry::value).toList(),
                    file.get(markers).stream().map(Format.Entry::value).toList(),
                    file.get(GmOnly.FIELD));
        };
    }
}
