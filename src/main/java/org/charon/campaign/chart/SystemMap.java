package org.charon.campaign.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.YamlMap;
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

    static final FileKind<SystemMap> KIND = FileKind.yaml(SystemMap.class, "this system has no map.", SystemMap::read);

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

        private static Star read(YamlMap map) {
            return new Star(
                    map.text("name"),
                    map.text("type"),
                    map.colour("color"),
                    Measure.above0(map, "size"),
                    Measure.from0(map, "corona_intensity"),
                    map.colour("light_color"));
        }
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
                Withheld.linesWithout(time),
                bodies.stream().filter(body -> !body.gmOnly()).map(Body::open).toList(),
                gmOnly);
    }

    private static SystemMap read(YamlMap file) {
        Space.distinct(file.maps("bodies"));
        return new SystemMap(
                Star.read(file.map("star")),
                Camera.read(file.map("camera")),
                Withheld.linesMarked(file.freeMap("time")),
                file.maps("bodies").stream()
                        .map(body -> Body.read(body, BodyType.PLANET))
                        .toList(),
                Space.gmOnly(file));
    }
}
