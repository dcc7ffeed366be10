package org.charon.stream;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.charon.wire.ClientGeneratedId;

/**
 * A page's report that it has painted a revision. Ignored without the screen id that the stream was opened with. {@code heldMs} is the
 * delay between painting and sending, because a page sends at most one report a second.
 */
record PaintReport(
        @NotNull @Min(1) Long revision,

        @Pattern(regexp = ClientGeneratedId.PATTERN, message = ClientGeneratedId.MESSAGE)
        String screen,

        @Min(0) Integer heldMs) {}
