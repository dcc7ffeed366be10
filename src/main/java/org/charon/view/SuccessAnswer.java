package org.charon.view;

import org.charon.view.projection.ViewState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answer of a command that has no result beyond its success. {@code revision} is that of the state afterwards. */
@Schema(name = "Acknowledged")
public record SuccessAnswer(boolean success, long revision) {

    public static SuccessAnswer of(ViewState state) {
        return new SuccessAnswer(true, state.revision());
    }
}
