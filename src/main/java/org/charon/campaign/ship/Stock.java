package org.charon.campaign.ship;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something aboard that runs out, or a count that runs down. It may be a number, or words, or both.
 *
 * @param name what the crew call it
 * @param text in words; empty for none
 * @param current what is left; null if the file has no number
 * @param max what there is at most; null if the file does not say
 * @param unit of both numbers; empty for none
 * @param gmOnly whether it is for the GM alone; never sent
 */
public record Stock(
        String name,
        String text,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Double current,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Double max,

        String unit,
        @JsonIgnore boolean gmOnly) {}
