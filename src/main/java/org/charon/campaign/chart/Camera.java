package org.charon.campaign.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.charon.campaign.format.YamlMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
        @Schema(nullable = true) List<Double> position,
        @Schema(nullable = true) @JsonProperty("lookAt") List<Double> lookAt,
        @Schema(nullable = true) Double fov,
        @Schema(nullable = true) List<Double> zoomLimits) {

    static Camera read(YamlMap map) {
        return new Camera(
                Measure.point(map, "position"),
                Measure.point(map, map.has("look_at") ? "look_at" : "lookAt"),
                Measure.within(map, "fov", 1, 179),
                Measure.limits(map, "zoom_limits"));
    }
}
