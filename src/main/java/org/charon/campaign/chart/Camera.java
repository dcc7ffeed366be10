package org.charon.campaign.chart;

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

    private static final Field<List<Double>> POSITION =
            Field.of("position", ChartFields.POINT, "Where the camera stands: x, y, z.");
    private static final Field<List<Double>> LOOK_AT = Field.of(
                    "lookAt", ChartFields.POINT, "The point in the middle: x, y, z.")
            .alias("look_at");
    private static final Field<Double> FOV = Field.of("fov", ChartFields.within(1, 179), "Field of view, in degrees.");
    private static final Field<List<Double>> ZOOM_LIMITS =
            Field.of("zoom_limits", ChartFields.LIMITS, "Least and greatest distance from the point in the middle.");

    static final Field<Camera> FIELD = Field.of(
            "camera",
            Kinds.mapping(Format.of("the camera", POSITION, LOOK_AT, FOV, ZOOM_LIMITS)
                    .furtherKeys("Not used.")
                    .as(values -> new Camera(
                            values.get(POSITION), values.get(LOOK_AT), values.get(FOV), values.get(ZOOM_LIMITS)))),
            "From where the chart is seen first.");
}
