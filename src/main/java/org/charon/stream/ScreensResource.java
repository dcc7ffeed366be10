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
import org.charon.wire.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which screens listen, and how fast they are. None of it is part of the state of play. */
@Path("/api")
@NonBlocking
public class ScreensResource {

    private final Broadcaster screens;

    /**
     * @param screens knows who listens
     */
    public ScreensResource(Broadcaster screens) {
        this.screens = screens;
    }

    /**
     * @param success true
     */
    @Schema(name = "PaintReportAnswer")
    public record Taken(boolean success) {}

    /**
     * @param terminals how many terminals listen
     * @param consoles how many consoles listen
     * @param slowestMs milliseconds that the slowest of them took from a change to having painted it, by its last report; null if none
     *     has reported
     * @param behind how many have not reported the newest revision 3 s after they could have
     */
    @Schema(name = "ConnectedScreens")
    public record Connected(
            int terminals,
            int consoles,
            @Schema(nullable = true) Long slowestMs,
            int behind) {}

    /**
     * @param report what a page has painted
     * @return that it was noted
     */
    @POST
    @Path("stream/ack/")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public Taken ack(@Valid @NotNull PaintReport report) {
        if (report.screen() == null) {
            return new Taken(true);
        }
        long held = report.heldMs() == null ? 0 : report.heldMs();
        return switch (screens.delays().report(report.screen(), report.revision(), held)) {
            case TAKEN -> new Taken(true);
            case UNKNOWN ->
                throw Refusal.notFound("No stream of that screen is open; open one with ?screen= and report then.");
            case TOO_FAST ->
                throw new Refusal(429, "This screen has reported just now; once a second is enough.")
                        .retryAfter(Duration.ofSeconds(1));
            case NOT_PUBLISHED ->
                throw Refusal.invalid(
                        "revision is newer than the state; report the one that the last event on the screen had.");
        };
    }

    /**
     * @return who listens just now
     */
    @GET
    @Path("gm/screens/")
    @RolesAllowed("gm")
    public Connected connected() {
        PaintTracker.Summary now = screens.delays().summary();
        return new Connected(
                now.terminals(),
                now.consoles(),
                now.slowestMs().isPresent() ? now.slowestMs().getAsLong() : null,
                now.behind());
    }
}
