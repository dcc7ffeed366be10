package org.charon.campaign.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.YamlMap;
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

    static final FileKind<OrbitMap> KIND = FileKind.yaml(OrbitMap.class, "this body has no orbit map.", OrbitMap::read);

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

        private static Planet read(YamlMap map) {
            return new Planet(
                    map.text("name"),
                    map.text("type"),
                    Measure.above0(map, "size"),
                    Measure.any(map, "rotation_speed"),
                    Measure.any(map, "axial_tilt"),
                    Space.texture(map, "texture"),
                    map.has("texture_config") ? Withheld.linesMarked(map.freeMap("texture_config")) : null,
                    map.colour("color"));
        }

        private Planet named(String other) {
            return name.isEmpty()
                    ? new Planet(other, type, size, rotationSpeed, axialTilt, texture, textureConfig, color)
                    : this;
        }

        private Planet open() {
            return new Planet(
                    name, type, size, rotationSpeed, axialTilt, texture, Withheld.linesWithout(textureConfig), color);
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

        private static OrbitalStation read(YamlMap map) {
            return new OrbitalStation(
                    Space.name(map),
                    Space.location(map, "location_slug"),
                    Measure.above0(map, "orbital_radius"),
                    Measure.any(map, "orbital_period"),
                    Measure.any(map, "orbital_angle"),
                    Measure.any(map, "inclination"),
                    Measure.above0(map, "size"),
                    map.colour("color"),
                    map.text("icon_type"),
                    map.flag("clickable", true),
                    Space.info(map),
                    Space.gmOnly(map));
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
                    Withheld.dropping(info),
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

        private static SurfaceMarker read(YamlMap map) {
            Double latitude = Measure.within(map, "latitude", -90, 90);
            return new SurfaceMarker(
                    Space.name(map),
                    Space.location(map, "location_slug"),
                    latitude == null ? 0 : latitude,
                    Measure.longitude(map, "longitude"),
                    map.choice("marker_type", MarkerType.values(), MarkerType.BASE),
                    Space.info(map),
                    Space.gmOnly(map));
        }

        private SurfaceMarker open() {
            return new SurfaceMarker(
                    name, locationSlug, latitude, longitude, markerType, Withheld.dropping(info), gmOnly);
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

    private static OrbitMap read(YamlMap file) {
        Space.distinct(Stream.of("moons", "orbital_stations", "surface_markers")
                .flatMap(key -> file.maps(key).stream())
                .toList());
        return new OrbitMap(
                Planet.read(file.map("planet")),
                Camera.read(file.map("camera")),
                file.maps("moons").stream()
                        .map(moon -> Body.read(moon, BodyType.MOON))
                        .toList(),
                file.maps("orbital_stations").stream().map(OrbitalStation::read).toList(),
                file.maps("surface_markers").stream().map(SurfaceMarker::read).toList(),
                Space.gmOnly(file));
    }
}
