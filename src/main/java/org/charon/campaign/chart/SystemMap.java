package org.charon.campaign.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.GmOnly;
import org.charon.campaign.format.Kinds;
import org.charon.campaign.format.Values;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A star with what orbits it. Absent values are left out on the wire.
 *
 * @param star in the middle
 * @param camera where one begins
 * @param time how fast it runs, as the file has it
 * @param bodies in file order
 * @param gmOnly whether it is for the GM alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SystemMap(
        Star star,
        Camera camera,
        Map<String, Object> time,
        List<Body> bodies,
        @JsonIgnore boolean gmOnly) implements Chart {

    /** Copies the list so that the record cannot change. */
    public SystemMap {
        bodies = List.copyOf(bodies);
    }

    /**
     * The star of a system.
     *
     * @param name of the star; that of its location if the file has none
     * @param type free text
     * @param color as {@code #rrggbb}
     * @param size radius in the chart's units
     * @param coronaIntensity 0 to 1
     * @param lightColor as {@code #rrggbb}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Star(
            String name,
            String type,
            @Schema(nullable = true) String color,
            @Schema(nullable = true) Double size,
            @Schema(nullable = true) Double coronaIntensity,
            @Schema(nullable = true) String lightColor) {

        private static final Field<String> NAME =
                Field.of("name", Kinds.TEXT, "Name of the star; that of the system if it is missing.");
        private static final Field<Double> CORONA_INTENSITY =
                Field.of("corona_intensity", ChartFields.FROM_0, "Brightness of the corona, 0 to 1.");
        private static final Field<String> LIGHT_COLOR = Field.of("light_color", Kinds.COLOUR, "Colour of its light.");
        private static final Field<Star> FIELD = Field.of(
                "star",
                Kinds.mapping(Format.of(
                                "the star",
                                NAME,
                                ChartFields.TYPE,
                                ChartFields.COLOR,
                                ChartFields.SIZE,
                                CORONA_INTENSITY,
                                LIGHT_COLOR)
                        .furtherKeys("Not used.")
                        .as(values -> new Star(
                                values.get(NAME),
                                values.get(ChartFields.TYPE),
                                values.get(ChartFields.COLOR),
                                values.get(ChartFields.SIZE),
                                values.get(CORONA_INTENSITY),
                                values.get(LIGHT_COLOR)))),
                "The star in the middle.");
    }

    @Override
    public List<Body> entries() {
        return bodies;
    }

    /** The same, with each body as it then is. */
    SystemMap charted(String name, UnaryOperator<Body> charted) {
        Star named = star.name().isEmpty()
                ? new Star(name, star.type(), star.color(), star.size(), star.coronaIntensity(), star.lightColor())
                : star;
        return new SystemMap(named, camera, time, bodies.stream().map(charted).toList(), gmOnly);
    }

    /** The same, for the GM alone. */
    SystemMap withheld() {
        return new SystemMap(star, camera, time, bodies, true);
    }

    /** The same, as players are sent it. */
    SystemMap open() {
        return new SystemMap(
                star,
                camera,
                GmOnlyValue.linesWithout(time),
                bodies.stream().filter(body -> !body.gmOnly()).map(Body::open).toList(),
                gmOnly);
    }

    private static final Field<Map<String, Object>> TIME =
            Field.of("time", GmOnlyValue.LINES, "How fast time runs.").orElse(Map.of());
    private static final Field<List<Values>> BODIES =
            Field.of("bodies", Kinds.list(Body.format("a body", BodyType.PLANET)), "What orbits the star.");

    /** Files {@code system_map.yaml}. */
    public static final FileKind<SystemMap> KIND = FileKind.yaml(
            SystemMap.class,
            "system-map",
            "galaxy/**/system_map.yaml",
            "this system has no map.",
            Format.of("a system map", Star.FIELD, Camera.FIELD, TIME, BODIES, GmOnly.FIELD)
                    .furtherKeys("Not used.")
                    .as(SystemMap::read));

    private static SystemMap read(Values file) {
        ChartFields.warnOfDuplicates(file.get(BODIES));
        return new SystemMap(
                file.get(Star.FIELD),
                file.get(Camera.FIELD),
                file.get(TIME),
                file.get(BODIES).stream().map(Body::of).toList(),
                file.get(GmOnly.FIELD));
    }
}
