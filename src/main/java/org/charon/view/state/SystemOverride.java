package org.charon.view.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.charon.campaign.ship.SystemStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the GM says of a system during play; lies over the ship file until the server stops.
 *
 * @param status its state
 * @param condition 0 (gone) to 100 (as new); null leaves the file's
 * @param info a line for the players; null leaves the file's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SystemOverride(
        SystemStatus status,
        @Schema(nullable = true) Integer condition,
        @Schema(nullable = true) String info) {}
