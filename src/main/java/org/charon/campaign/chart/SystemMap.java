package org.charon.campaign.chart;

import static org.charon.campaign.chart.ChartFields.COLOR;
import static org.charon.campaign.chart.ChartFields.FROM_0;
import static org.charon.campaign.chart.ChartFields.NOT_USED;
import static org.charon.campaign.chart.ChartFields.SIZE;
import static org.charon.campaign.chart.ChartFields.TYPE;
import static org.charon.campaign.format.Kinds.COLOUR;
import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.list;
import static org.charon.campaign.format.Kinds.mapping;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.charon.campaign.format.Fields;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.GmOnly;
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

        private static final Format<Star> FORMAT = Format.of("the star", f -> {
                    var name = f.add("name", TEXT, "Name of the star; that of the system if it is missing.");
                    f.addAll(TYPE, COLOR, SIZE);
                    var corona = f.add("corona_intensity", FROM_0, "Brightness of the corona, 0 to 1.");
                    var lightColor = f.add("light_color", COLOUR, "Colour of its light.");
                    return values -> new Star(
                            values.get(name),
                            values.get(TYPE),
                            values.get(COLOR),
                            values.get(SIZE),
                            values.get(corona),
                            values.get(lightColor));
                })
                .furtherKeys(NOT_USED);
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

    /** Files {@code system_map.yaml}. */
    public static final FileKind<SystemMap> KIND = FileKind.yaml(
            SystemMap.class,
            "system-map",
            "galaxy/**/system_map.yaml",
            "this system has no map.",
            Format.of("a system map", SystemMap::fields).furtherKeys(NOT_USED));

    private static Function<Values, SystemMap> fields(Fields f) {
        var star = f.add("star", mapping(Star.FORMAT), "The star in the middle.");
        f.add(Camera.FIELD);
        var time = f.add("time", GmOnlyValue.LINES, Map.of(), "How fast time runs.");
        var bodies =
                f.add("bodies", list(Body.format("a body", BodyType.PLANET).withValues()), "What orbits the star.");
        f.add(GmOnly.FIELD);
        return file -> {
            ChartFields.warnOfDuplicates(file.get(bodies).stream());
            return new SystemMap(
                    file.get(star),
                    file.get(Camera.FIELD),
                    file.get(time),
                    file.get(bodies).stream().map(Format.Entry::value).toList(),
                    file.get(GmOnly.FIELD));
        };
    }
}
