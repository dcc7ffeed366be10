package org.charon.stream;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.charon.wire.ClientGeneratedId;

/**
 * A page's report that it has painted a revision.
 *
 * @param screen the id that the page opened its stream with; a report without one has no effect
 * @param heldMs milliseconds between the painting and the sending, because a page sends at most one report a second; 0 if left out
 */
record PaintReport(
        @NotNull @Min(1) Long revision,

        @Pattern(regexp = ClientGeneratedId.PATTERN, message = ClientGeneratedId.MESSAGE)
        String screen,

        @Min(0) Integer heldMs) {}
