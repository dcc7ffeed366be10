package org.charon.campaign.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.charon.campaign.yaml.YamlMap;

/**
 * From where a chart is first seen. What the file does not say is left out, and the page chooses.
 *
 * @param position x, y, z in the chart's units
 * @param lookAt x, y, z of the point in the middle
 * @param fov field of view in degrees
 * @param zoomLimits least and greatest distance from that point
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Camera(
        List<Double> position, @JsonProperty("lookAt") List<Double> lookAt, Double fov, List<Double> zoomLimits) {

    static Camera read(YamlMap map) {
        return new Camera(
                Space.point(map, "position"),
                Space.point(map, map.has("look_at") ? "look_at" : "lookAt"),
                map.numberOrNull("fov"),
                map.numbers("zoom_limits", 2));
    }
}
