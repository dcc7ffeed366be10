package org.charon.campaign.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.charon.campaign.folder.FileKind;
import org.charon.campaign.yaml.YamlMap;

/**
 * A star with what orbits it. Absent values are left out on the wire.
 *
 * @param star in the middle
 * @param camera where one begins
 * @param time how fast it runs, as the file has it
 * @param bodies in file order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SystemMap(Star star, Camera camera, Map<String, Object> time, List<Body> bodies) {

    static final FileKind<SystemMap> KIND = FileKind.yaml(SystemMap.class, "this system has no map.", SystemMap::read);

    /** Copies the list so that the record cannot change. */
    public SystemMap {
        bodies = List.copyOf(bodies);
    }

    /**
     * The star of a system.
     *
     * @param name of the star
     * @param type free text
     * @param color as {@code #rrggbb}
     * @param size radius in the chart's units
     * @param coronaIntensity 0 to 1
     * @param lightColor as {@code #rrggbb}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Star(String name, String type, String color, Double size, Double coronaIntensity, String lightColor) {

        private static Star read(YamlMap map) {
            return new Star(
                    map.text("name"),
                    map.text("type"),
                    map.colour("color"),
                    map.numberOrNull("size"),
                    map.numberOrNull("corona_intensity"),
                    map.colour("light_color"));
        }
    }

    /** The same, with each body as it then is. */
    SystemMap charted(UnaryOperator<Body> charted) {
        return new SystemMap(star, camera, time, bodies.stream().map(charted).toList());
    }

    private static SystemMap read(YamlMap file) {
        return new SystemMap(
                Star.read(file.map("star")),
                Camera.read(file.map("camera")),
                file.freeMap("time"),
                file.maps("bodies").stream()
                        .map(body -> Body.read(body, BodyType.PLANET))
                        .toList());
    }
}
