package org.charon.stream;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.charon.account.CurrentAccount;
import org.charon.view.Viewer;
import org.charon.wire.Refusal;

/** The active view as Server-Sent Events. */
@Path("/api/active-view/stream")
@NonBlocking
public class StreamResource {

    private final Screens screens;
    private final Viewer viewer;
    private final CurrentAccount account;
    private final RoutingContext request;

    /**
     * @param screens opens the streams
     * @param viewer who asks
     * @param account whose logout ends the stream
     * @param request whose response becomes the stream
     */
    public StreamResource(Screens screens, Viewer viewer, CurrentAccount account, RoutingContext request) {
        this.screens = screens;
        this.viewer = viewer;
        this.account = account;
        this.request = request;
    }

    /**
     * Writes the frames itself: Quarkus' own writer would format and encode every event once for each subscriber.
     *
     * @return completes when the connection is gone
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Uni<Void> stream() {
        if (!screens.hasRoom()) {
            throw new Refusal(503, "All places are taken; close a screen or try again in a few seconds.")
                    .retryAfter(Duration.ofSeconds(5));
        }
        HttpServerResponse response = request.response();
        response.putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-cache, no-transform")
                .putHeader("X-Accel-Buffering", "no");
        return Uni.createFrom()
                .emitter(stream -> screens.open(
                        request.request(), viewer.audience(), account.get().sessionId(), () -> stream.complete(null)));
    }
}
