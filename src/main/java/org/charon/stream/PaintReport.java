package org.charon.stream;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.charon.wire.PageMadeId;

/**
 * What a page says it has painted.
 *
 * @param revision of the state on the screen
 * @param screen the id that the page opened its stream with; one without an id is taken and forgotten
 * @param heldMs milliseconds for which the page held the report back, because it sends at most one a second; 0 if left out
 */
record PaintReport(
        @NotNull @Min(1) Long revision,

        @Pattern(regexp = PageMadeId.FORM, message = PageMadeId.RULE)
        String screen,

        @Min(0) Integer heldMs) {}
