package org.charon.stream;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.charon.wire.ClientGeneratedId;

/** A page's report that it has painted a revision; {@code heldMs} is how long it was held back, as pages report once a second at most. */
record PaintReport(
        @NotNull @Min(1) Long revision,

        @Pattern(regexp = ClientGeneratedId.PATTERN, message = ClientGeneratedId.MESSAGE)
        String screen,

        @Min(0) Integer heldMs) {}
