package org.charon.campaign.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.GmOnly;
import org.charon.campaign.format.Kinds;
import org.charon.campaign.format.Values;
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

    private static final Field<BodyType> TYPE = Field.of("type", Kinds.word(BodyType.values()), "Kind of body.");
    private static final Field<String> ATMOSPHERE_COLOR =
            Field.of("atmosphere_color", Kinds.COLOUR, "Colour of the atmosphere.");
    private static final Field<Boolean> HAS_RINGS = Field.of("has_rings", Kinds.FLAG, "Whether it has rings.");
    private static final Field<Double> RING_INNER =
            Field.of("ring_inner", ChartFields.ABOVE_0, "Inner radius of the rings.");
    private static final Field<Double> RING_OUTER =
            Field.of("ring_outer", ChartFields.ABOVE_0, "Outer radius of the rings.");
    private static final Field<String> RING_COLOR = Field.of("ring_color", Kinds.COLOUR, "Colour of the rings.");
    private static final Field<Boolean> HAS_ORBIT_MAP =
            Field.of("has_orbit_map", Kinds.FLAG, "Not used: whether there is one is seen in the folder.");
    private static final Field<String> TEXTURE =
            Field.of("texture", ChartFields.TEXTURE, "Image of the surface, equirectangular.");

    /**
     * @param type of bodies that do not say theirs
     */
    static Format<Values> format(String thing, BodyType type) {
        return Format.of(
                        thing,
                        ChartFields.NAME,
                        TYPE.orElse(type),
                        ChartFields.LOCATION_SLUG,
                        ChartFields.ORBITAL_RADIUS,
                        ChartFields.ORBITAL_PERIOD,
                        ChartFields.ORBITAL_ANGLE,
                        ChartFields.INCLINATION,
                        ChartFields.SIZE,
                        ChartFields.COLOR,
                        ATMOSPHERE_COLOR,
                        HAS_RINGS,
                        RING_INNER,
                        RING_OUTER,
                        RING_COLOR,
                        ChartFields.CLICKABLE,
                        HAS_ORBIT_MAP,
                        TEXTURE,
                        ChartFields.INFO,
                        GmOnly.FIELD)
                .furtherKeys("Not used.");
    }

    static Body of(Values values) {
        Double inner = values.get(RING_INNER);
        Double outer = values.get(RING_OUTER);
        boolean ringed = inner == null || outer == null || inner < outer;
        if (!ringed) {
            values.problems()
                    .warning(
                            values.line(RING_OUTER),
                            "`ring_outer` must be greater than `ring_inner`.",
                            "The map chooses a value of its own.");
        }
        return new Body(
                ChartFields.name(values),
                values.get(TYPE),
                values.get(ChartFields.LOCATION_SLUG),
                values.get(ChartFields.ORBITAL_RADIUS),
                values.get(ChartFields.ORBITAL_PERIOD),
                values.get(ChartFields.ORBITAL_ANGLE),
                values.get(ChartFields.INCLINATION),
                values.get(ChartFields.SIZE),
                values.get(ChartFields.COLOR),
                values.get(ATMOSPHERE_COLOR),
                values.get(HAS_RINGS),
                ringed ? inner : null,
                ringed ? outer : null,
                values.get(RING_COLOR),
                values.get(ChartFields.CLICKABLE),
                values.get(HAS_ORBIT_MAP),
                values.get(TEXTURE),
                values.get(ChartFields.INFO),
                0,
                0,
                Around.NOTHING,
                values.get(GmOnly.FIELD));
    }

    /** The same, with what the folder says of it: to the GM, and to players. */
    Body charted(Around all, Around open) {
        return with(info, all, open);
    }

    /** The same, as players are sent it. */
    Body open() {
        return with(GmOnlyValue.dropping(info), forPlayers, forPlayers);
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
