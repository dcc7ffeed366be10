package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.charon.campaign.ship.SystemStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The GM's change to a ship system; null keeps the file's value. {@code condition} is 0 (destroyed) to 100 (as new). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SystemOverride(
        SystemStatus status,
        @Schema(nullable = true) Integer condition,
        @Schema(nullable = true) String info) {}
