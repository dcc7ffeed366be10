package org.charon.campaign.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.charon.campaign.yaml.YamlMap;

/**
 * A body of a system map, or a moon of an orbit map. Absent values are left out on the wire.
 *
 * @param name of the body
 * @param type kind
 * @param locationSlug of its location
 * @param orbitalRadius in the chart's units
 * @param orbitalPeriod in the chart's time
 * @param orbitalAngle where on its orbit it begins, in degrees
 * @param inclination of its orbit, in degrees
 * @param size radius in the chart's units
 * @param color as {@code #rrggbb}
 * @param atmosphereColor as {@code #rrggbb}
 * @param hasRings whether there are rings
 * @param ringInner their inner radius
 * @param ringOuter their outer radius
 * @param ringColor as {@code #rrggbb}
 * @param clickable whether one can go there
 * @param hasOrbitMap whether its location has an orbit map, whatever the file says
 * @param texture URL of an image
 * @param info free lines
 * @param surfaceFacilityCount locations on it
 * @param orbitalStationCount stations round it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Body(
        String name,
        BodyType type,
        String locationSlug,
        Double orbitalRadius,
        Double orbitalPeriod,
        Double orbitalAngle,
        Double inclination,
        Double size,
        String color,
        String atmosphereColor,
        boolean hasRings,
        Double ringInner,
        Double ringOuter,
        String ringColor,
        boolean clickable,
        boolean hasOrbitMap,
        String texture,
        Object info,
        int surfaceFacilityCount,
        int orbitalStationCount) {

    static Body read(YamlMap map, BodyType unless) {
        return new Body(
                map.text("name", map.text("location_slug")),
                map.choice("type", BodyType.values(), unless),
                Space.location(map, "location_slug"),
                map.numberOrNull("orbital_radius"),
                map.numberOrNull("orbital_period"),
                map.numberOrNull("orbital_angle"),
                map.numberOrNull("inclination"),
                map.numberOrNull("size"),
                map.colour("color"),
                map.colour("atmosphere_color"),
                map.flag("has_rings", false),
                map.numberOrNull("ring_inner"),
                map.numberOrNull("ring_outer"),
                map.colour("ring_color"),
                map.flag("clickable", true),
                map.flag("has_orbit_map", false),
                Space.texture(map, "texture"),
                map.free("info"),
                0,
                0);
    }

    /** The same, with what the folder says of it. */
    Body charted(boolean orbitMap, int facilities, int stations) {
        return new Body(
                name,
                type,
                locationSlug,
                orbitalRadius,
                orbitalPeriod,
                orbitalAngle,
                inclination,
                size,
                color,
                atmosphereColor,
                hasRings,
                ringInner,
                ringOuter,
                ringColor,
                clickable,
                orbitMap,
                texture,
                info,
                facilities,
                stations);
    }
}
