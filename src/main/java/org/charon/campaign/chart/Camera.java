package org.charon.campaign.chart;

import static org.charon.campaign.chart.ChartFields.LIMITS;
import static org.charon.campaign.chart.ChartFields.NOT_USED;
import static org.charon.campaign.chart.ChartFields.POINT;
import static org.charon.campaign.chart.ChartFields.within;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.Kinds;
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

    static final Field<Camera> FIELD = Field.of(
            "camera",
            Kinds.mapping(Format.of("the camera", f -> {
                        var position = f.add("position", POINT, "Where the camera is: x, y, z.");
                        var lookAt = f.add(Field.of("lookAt", POINT, "The point in the middle: x, y, z.")
                                .alias("look_at"));
                        var fov = f.add("fov", within(1, 179), "Field of view, in degrees.");
                        var limits = f.add("zoom_limits", LIMITS, "Least and greatest distance from the middle.");
                        return values -> new Camera(
                                values.get(position), values.get(lookAt), values.get(fov), values.get(limits));
                    })
                    .furtherKeys(NOT_USED)),
            "From where the chart is seen first.");
}
