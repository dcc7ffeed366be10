package org.charon.stream;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.charon.wire.ApiException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** REST endpoints for the connected screens and their paint delays, which are not part of the state of play. */
@Path("/api")
@NonBlocking
public class ScreensResource {

    private final Broadcaster broadcaster;

    public ScreensResource(Broadcaster broadcaster) {
        this.broadcaster = broadcaster;
    }

    @Schema(name = "PaintReportAnswer")
    public record ReportAnswer(boolean success) {}

    /**
     * Counts of connected pages. {@code slowestMs} is the longest of the last reported delays, null without reports; {@code behind} counts
     * screens that have not reported the newest revision 3 s after they could have.
     */
    @Schema(name = "ConnectedScreens")
    public record Connected(
            int terminals,
            int consoles,
            @Schema(nullable = true) Long slowestMs,
            int behind) {}

    @POST
    @Path("stream/ack/")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public ReportAnswer ack(@Valid @NotNull PaintReport report) {
        if (report.screen() == null) {
            return new ReportAnswer(true);
        }
        long held = report.heldMs() == null ? 0 : report.heldMs();
        return switch (broadcaster.paintTracker().report(report.screen(), report.revision(), held)) {
            case ACCEPTED -> new ReportAnswer(true);
            case UNKNOWN_SCREEN ->
                throw ApiException.notFound(
                        "No stream of that screen is open; open one with ?screen= and report then.");
            case TOO_FREQUENT ->
                throw new ApiException(429, "This screen has reported just now; once a second is enough.")
                        .retryAfter(Duration.ofSeconds(1));
            case NOT_PUBLISHED ->
                throw ApiException.invalid(
                        "revision is newer than the state; report the one that the last event on the screen had.");
        };
    }

    @GET
    @Path("gm/screens/")
    @RolesAllowed("gm")
    public Connected connected() {
        PaintTracker.Summary now = broadcaster.paintTracker().summary();
        return new Connected(
                now.terminals(),
                now.consoles(),
                now.slowestMs().isPresent() ? now.slowestMs().getAsLong() : null,
                now.behind());
    }
}
