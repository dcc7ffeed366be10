package org.charon.campaign.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.charon.campaign.format.YamlMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
 * @param forPlayers the last three as far as the charts tell them to players
 * @param gmOnly whether the chart shows it to the GM alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Body(
        String name,
        BodyType type,
        @Schema(nullable = true) String locationSlug,
        @Schema(nullable = true) Double orbitalRadius,
        @Schema(nullable = true) Double orbitalPeriod,
        @Schema(nullable = true) Double orbitalAngle,
        @Schema(nullable = true) Double inclination,
        @Schema(nullable = true) Double size,
        @Schema(nullable = true) String color,
        @Schema(nullable = true) String atmosphereColor,
        boolean hasRings,
        @Schema(nullable = true) Double ringInner,
        @Schema(nullable = true) Double ringOuter,
        @Schema(nullable = true) String ringColor,
        boolean clickable,
        boolean hasOrbitMap,
        @Schema(nullable = true) String texture,
        @Schema(nullable = true) Object info,
        int surfaceFacilityCount,
        int orbitalStationCount,
        @JsonIgnore Around forPlayers,
        @JsonIgnore boolean gmOnly)
        implements ChartEntry {

    static Body read(YamlMap map, BodyType unless) {
        Double inner = Measure.above0(map, "ring_inner");
        Double outer = Measure.above0(map, "ring_outer");
        boolean ringed = inner == null || outer == null || inner < outer;
        if (!ringed) {
            map.problems()
                    .warning(
                            map.line("ring_outer"),
                            "`ring_outer` must be greater than `ring_inner`.",
                            "The map chooses a value of its own.");
        }
        return new Body(
                Space.name(map),
                map.choice("type", BodyType.values(), unless),
                Space.location(map, "location_slug"),
                Measure.above0(map, "orbital_radius"),
                Measure.any(map, "orbital_period"),
                Measure.any(map, "orbital_angle"),
                Measure.any(map, "inclination"),
                Measure.above0(map, "size"),
                map.colour("color"),
                map.colour("atmosphere_color"),
                map.flag("has_rings", false),
                ringed ? inner : null,
                ringed ? outer : null,
                map.colour("ring_color"),
                map.flag("clickable", true),
                map.flag("has_orbit_map", false),
                Space.texture(map, "texture"),
                Space.info(map),
                0,
                0,
                Around.NOTHING,
                Space.gmOnly(map));
    }

    /** The same, with what the folder says of it: to the GM, and to players. */
    Body charted(Around all, Around open) {
        return with(info, all, open);
    }

    /** The same, as players are sent it. */
    Body open() {
        return with(Withheld.dropping(info), forPlayers, forPlayers);
    }

    private Body with(Object lines, Around all, Around open) {
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
                all.orbitMap(),
                texture,
                lines,
                all.facilities(),
                all.stations(),
                open,
                gmOnly);
    }
}
