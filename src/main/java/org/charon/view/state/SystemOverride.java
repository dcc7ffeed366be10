package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.charon.campaign.ship.SystemStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The GM's change to a ship system.
 *
 * @param condition 0 (destroyed) to 100 (as new); null keeps the file's
 * @param info a line for the players; null keeps the file's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SystemOverride(
        SystemStatus status,
        @Schema(nullable = true) Integer condition,
        @Schema(nullable = true) String info) {}
