package org.charon.campaign.chart;

import static org.charon.campaign.chart.ChartFields.ABOVE_0;
import static org.charon.campaign.chart.ChartFields.CLICKABLE;
import static org.charon.campaign.chart.ChartFields.COLOR;
import static org.charon.campaign.chart.ChartFields.INCLINATION;
import static org.charon.campaign.chart.ChartFields.INFO;
import static org.charon.campaign.chart.ChartFields.LOCATION_SLUG;
import static org.charon.campaign.chart.ChartFields.NAME;
import static org.charon.campaign.chart.ChartFields.ORBITAL_ANGLE;
import static org.charon.campaign.chart.ChartFields.ORBITAL_PERIOD;
import static org.charon.campaign.chart.ChartFields.ORBITAL_RADIUS;
import static org.charon.campaign.chart.ChartFields.SIZE;
import static org.charon.campaign.chart.ChartFields.TEXTURE;
import static org.charon.campaign.format.Kinds.COLOUR;
import static org.charon.campaign.format.Kinds.FLAG;
import static org.charon.campaign.format.Kinds.word;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.Function;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.Fields;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.GmOnly;
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
        @JsonIgnore NearbyLocations forPlayers,
        @JsonIgnore boolean gmOnly)
        implements ChartEntry {

    /**
     * @param type of bodies that do not say theirs
     */
    static Format<Body> format(String thing, BodyType type) {
        return Format.of(thing, (Fields f) -> fields(f, type)).furtherKeys(ChartFields.NOT_USED);
    }

    private static Function<Values, Body> fields(Fields f, BodyType unless) {
        f.add(NAME);
        var type = f.add("type", word(BodyType.values()), unless, "Kind of body.");
        f.addAll(LOCATION_SLUG, ORBITAL_RADIUS, ORBITAL_PERIOD, ORBITAL_ANGLE, INCLINATION, SIZE, COLOR);
        var atmosphereColor = f.add("atmosphere_color", COLOUR, "Colour of the atmosphere.");
        var hasRings = f.add("has_rings", FLAG, "Whether it has rings.");
        var inner = f.add("ring_inner", ABOVE_0, "Inner radius of the rings.");
        var outer = f.add("ring_outer", ABOVE_0, "Outer radius of the rings.");
        var ringColor = f.add("ring_color", COLOUR, "Colour of the rings.");
        var hasOrbitMap = f.add("has_orbit_map", FLAG, "Not used: the folder tells whether there is one.");
        var texture = f.add("texture", TEXTURE, "Image of the surface, equirectangular.");
        f.addAll(CLICKABLE, INFO, GmOnly.FIELD);
        return values -> {
            boolean ringed = areOrdered(values, inner, outer);
            return new Body(
                    ChartFields.name(values),
                    values.get(type),
                    values.get(LOCATION_SLUG),
                    values.get(ORBITAL_RADIUS),
                    values.get(ORBITAL_PERIOD),
                    values.get(ORBITAL_ANGLE),
                    values.get(INCLINATION),
                    values.get(SIZE),
                    values.get(COLOR),
                    values.get(atmosphereColor),
                    values.get(hasRings),
                    ringed ? values.get(inner) : null,
                    ringed ? values.get(outer) : null,
                    values.get(ringColor),
                    values.get(CLICKABLE),
                    values.get(hasOrbitMap),
                    values.get(texture),
                    values.get(INFO),
                    0,
                    0,
                    NearbyLocations.NOTHING,
                    values.get(GmOnly.FIELD));
        };
    }

    private static boolean areOrdered(Values values, Field<Double> inner, Field<Double> outer) {
        if (values.get(inner) == null || values.get(outer) == null || values.get(inner) < values.get(outer)) {
            return true;
        }
        values.problems()
                .warning(values.line(outer), "`ring_outer` must be greater than `ring_inner`.", ChartFields.COST);
        return false;
    }

    /** The same, with what the folder says of it: to the GM, and to players. */
    Body charted(NearbyLocations all, NearbyLocations open) {
        return with(info, all, open);
    }

    /** The same, as players are sent it. */
    Body open() {
        return with(GmOnlyValue.dropping(info), forPlayers, forPlayers);
    }

    private Body with(Object lines, NearbyLocations all, NearbyLocations open) {
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
