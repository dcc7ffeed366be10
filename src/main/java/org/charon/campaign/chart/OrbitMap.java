package org.charon.campaign.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.charon.campaign.folder.FileKind;
import org.charon.campaign.yaml.YamlMap;

/**
 * A planet with what is on it and round it. Absent values are left out on the wire.
 *
 * @param planet in the middle
 * @param camera where one begins
 * @param moons in file order
 * @param orbitalStations in file order
 * @param surfaceMarkers in file order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrbitMap(
        Planet planet,
        Camera camera,
        List<Body> moons,
        List<OrbitalStation> orbitalStations,
        List<SurfaceMarker> surfaceMarkers) {

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
     * @param name of the planet
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
            Double size,
            Double rotationSpeed,
            Double axialTilt,
            String texture,
            Map<String, Object> textureConfig,
            String color) {

        private static Planet read(YamlMap map) {
            return new Planet(
                    map.text("name"),
                    map.text("type"),
                    map.numberOrNull("size"),
                    map.numberOrNull("rotation_speed"),
                    map.numberOrNull("axial_tilt"),
                    Space.texture(map, "texture"),
                    map.has("texture_config") ? map.freeMap("texture_config") : null,
                    map.colour("color"));
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
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrbitalStation(
            String name,
            String locationSlug,
            Double orbitalRadius,
            Double orbitalPeriod,
            Double orbitalAngle,
            Double inclination,
            Double size,
            String color,
            String iconType,
            boolean clickable,
            Object info) {

        private static OrbitalStation read(YamlMap map) {
            return new OrbitalStation(
                    map.text("name", map.text("location_slug")),
                    Space.location(map, "location_slug"),
                    map.numberOrNull("orbital_radius"),
                    map.numberOrNull("orbital_period"),
                    map.numberOrNull("orbital_angle"),
                    map.numberOrNull("inclination"),
                    map.numberOrNull("size"),
                    map.colour("color"),
                    map.text("icon_type"),
                    map.flag("clickable", true),
                    map.free("info"));
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
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SurfaceMarker(
            String name, String locationSlug, double latitude, double longitude, MarkerType markerType, Object info) {

        private static SurfaceMarker read(YamlMap map) {
            return new SurfaceMarker(
                    map.text("name", map.text("location_slug")),
                    Space.location(map, "location_slug"),
                    map.number("latitude", 0, -90, 90),
                    map.number("longitude", 0, -180, 180),
                    map.choice("marker_type", MarkerType.values(), MarkerType.BASE),
                    map.free("info"));
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

    /** The same, with each moon as it then is. */
    OrbitMap charted(UnaryOperator<Body> charted) {
        return new OrbitMap(planet, camera, moons.stream().map(charted).toList(), orbitalStations, surfaceMarkers);
    }

    private static OrbitMap read(YamlMap file) {
        return new OrbitMap(
                Planet.read(file.map("planet")),
                Camera.read(file.map("camera")),
                file.maps("moons").stream()
                        .map(moon -> Body.read(moon, BodyType.MOON))
                        .toList(),
                file.maps("orbital_stations").stream().map(OrbitalStation::read).toList(),
                file.maps("surface_markers").stream().map(SurfaceMarker::read).toList());
    }
}
