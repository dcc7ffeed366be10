package org.charon.campaign.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.GmOnly;
import org.charon.campaign.format.Kinds;
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

    /** Copies the lists so that the record cannot change. */
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

        private static final Field<String> NAME =
                Field.of("name", Kinds.TEXT, "Name of the planet; that of its location if it is missing.");
        private static final Field<Double> ROTATION_SPEED =
                Field.of("rotation_speed", ChartFields.ANY, "How fast it turns.");
        private static final Field<Double> AXIAL_TILT =
                Field.of("axial_tilt", ChartFields.ANY, "Tilt of its axis, in degrees.");
        private static final Field<String> TEXTURE =
                Field.of("texture", ChartFields.TEXTURE, "Image of the surface, equirectangular.");
        private static final Field<Map<String, Object>> TEXTURE_CONFIG =
                Field.of("texture_config", GmOnlyValue.LINES, "How to paint a surface: style, seed, colors.");
        private static final Field<Planet> FIELD = Field.of(
                "planet",
                Kinds.mapping(Format.of(
                                "the planet",
                                NAME,
                                ChartFields.TYPE,
                                ChartFields.SIZE,
                                ROTATION_SPEED,
                                AXIAL_TILT,
                                TEXTURE,
                                TEXTURE_CONFIG,
                                ChartFields.COLOR)
                        .furtherKeys("Not used.")
                        .as(values -> new Planet(
                                values.get(NAME),
                                values.get(ChartFields.TYPE),
                                values.get(ChartFields.SIZE),
                                values.get(ROTATION_SPEED),
                                values.get(AXIAL_TILT),
                                values.get(TEXTURE),
                                values.get(TEXTURE_CONFIG),
                                values.get(ChartFields.COLOR)))),
                "The planet or moon in the middle.");

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

        private static final Field<String> ICON_TYPE = Field.of("icon_type", Kinds.TEXT, "Kind of icon.");
        private static final Field<List<Values>> FIELD = Field.of(
                "orbital_stations",
                Kinds.list(Format.of(
                                "a station",
                                ChartFields.NAME,
                                ChartFields.LOCATION_SLUG,
                                ChartFields.ORBITAL_RADIUS,
                                ChartFields.ORBITAL_PERIOD,
                                ChartFields.ORBITAL_ANGLE,
                                ChartFields.INCLINATION,
                                ChartFields.SIZE,
                                ChartFields.COLOR,
                                ICON_TYPE,
                                ChartFields.CLICKABLE,
                                ChartFields.INFO,
                                GmOnly.FIELD)
                        .furtherKeys("Not used.")),
                "Stations that orbit the planet.");

        private static OrbitalStation of(Values values) {
            return new OrbitalStation(
                    ChartFields.name(values),
                    values.get(ChartFields.LOCATION_SLUG),
                    values.get(ChartFields.ORBITAL_RADIUS),
                    values.get(ChartFields.ORBITAL_PERIOD),
                    values.get(ChartFields.ORBITAL_ANGLE),
                    values.get(ChartFields.INCLINATION),
                    values.get(ChartFields.SIZE),
                    values.get(ChartFields.COLOR),
                    values.get(ICON_TYPE),
                    values.get(ChartFields.CLICKABLE),
                    values.get(ChartFields.INFO),
                    values.get(GmOnly.FIELD));
        }

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

        private static final Field<Double> LATITUDE = Field.of(
                        "latitude", ChartFields.within(-90, 90), "Degrees north of the equator.")
                .orElse(0.0);
        private static final Field<Double> LONGITUDE = Field.of(
                        "longitude", ChartFields.within(-360, 360), "Degrees east of the middle.")
                .orElse(0.0);
        private static final Field<MarkerType> MARKER_TYPE = Field.of(
                        "marker_type", Kinds.word(MarkerType.values()), "Kind of place.")
                .orElse(MarkerType.BASE);
        private static final Field<List<Values>> FIELD = Field.of(
                "surface_markers",
                Kinds.list(Format.of(
                                "a surface marker",
                                ChartFields.NAME,
                                ChartFields.LOCATION_SLUG,
                                LATITUDE,
                                LONGITUDE,
                                MARKER_TYPE,
                                ChartFields.INFO,
                                GmOnly.FIELD)
                        .furtherKeys("Not used.")),
                "Places on the planet.");

        private static SurfaceMarker of(Values values) {
            return new SurfaceMarker(
                    ChartFields.name(values),
                    values.get(ChartFields.LOCATION_SLUG),
                    values.get(LATITUDE),
                    // Brought to -180 to 180; 0.0 is added because -0 is no longitude.
                    Math.IEEEremainder(values.get(LONGITUDE), 360) + 0.0,
                    values.get(MARKER_TYPE),
                    values.get(ChartFields.INFO),
                    values.get(GmOnly.FIELD));
        }

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

    private static final Field<List<Values>> MOONS =
            Field.of("moons", Kinds.list(Body.format("a moon", BodyType.MOON)), "Moons of the planet.");

    /** Files {@code orbit_map.yaml}. */
    public static final FileKind<OrbitMap> KIND = FileKind.yaml(
            OrbitMap.class,
            "orbit-map",
            "galaxy/**/orbit_map.yaml",
            "this body has no orbit map.",
            Format.of(
                            "an orbit map",
                            Planet.FIELD,
                            Camera.FIELD,
                            MOONS,
                            OrbitalStation.FIELD,
                            SurfaceMarker.FIELD,
                            GmOnly.FIELD)
                    .furtherKeys("Not used.")
                    .as(OrbitMap::read));

    private static OrbitMap read(Values file) {
        ChartFields.warnOfDuplicates(Stream.of(MOONS, OrbitalStation.FIELD, SurfaceMarker.FIELD)
                .flatMap(field -> file.get(field).stream())
                .toList());
        return new OrbitMap(
                file.get(Planet.FIELD),
                file.get(Camera.FIELD),
                file.get(MOONS).stream().map(Body::of).toList(),
                file.get(OrbitalStation.FIELD).stream().map(OrbitalStation::of).toList(),
                file.get(SurfaceMarker.FIELD).stream().map(SurfaceMarker::of).toList(),
                file.get(GmOnly.FIELD));
    }
}
