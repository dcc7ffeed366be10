package org.charon.stream;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.charon.account.CurrentAccount;
import org.charon.stream.transport.ContentCoding;
import org.charon.view.Viewer;
import org.charon.view.state.Audience;
import org.charon.wire.ApiException;
import org.charon.wire.ClientGeneratedId;

/** The active view as server-sent events. */
@Path("/api/active-view/stream")
@NonBlocking
public class StreamResource {

    private final Broadcaster broadcaster;
    private final Viewer viewer;
    private final CurrentAccount account;
    private final RoutingContext request;

    public StreamResource(Broadcaster broadcaster, Viewer viewer, CurrentAccount account, RoutingContext request) {
        this.broadcaster = broadcaster;
        this.viewer = viewer;
        this.account = account;
        this.request = request;
    }

    /**
     * Opens a stream. Quarkus' own event writer would encode each event once per subscriber. Completes when the request's resources can be
     * released; a Uni would keep the request's contexts per subscriber.
     *
     * @param screen id for paint reports, 8 to 64 letters, digits and hyphens; may be null
     * @param page terminal, console or preview; null for the audience's own page
     * @param delta 1 for changes as {@code patch} events, {@code {"from": 6, "to": 7, "patch": [...]}} with a JSON Patch (RFC 6902). The
     *     first event, and any after skipped ones, is a whole state. Compressed if gzip is accepted
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public CompletionStage<Void> stream(
            @QueryParam("screen") String screen, @QueryParam("page") String page, @QueryParam("delta") String delta) {
        if (screen != null && !screen.matches(ClientGeneratedId.PATTERN)) {
            throw ApiException.invalid("screen " + ClientGeneratedId.MESSAGE + ".");
        }
        if (delta != null && !delta.equals("1")) {
            throw ApiException.invalid("delta must be 1; leave it out for whole states.");
        }
        Audience audience = viewer.audience();
        Page opened = Page.of(page, audience);
        if (!broadcaster.hasRoom()) {
            throw new ApiException(503, "All places are taken; close a screen or try again in a few seconds.")
                    .retryAfter(Duration.ofSeconds(5));
        }
        HttpServerResponse response = request.response();
        response.putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-cache, no-transform")
                .putHeader("X-Accel-Buffering", "no");
        // Compressing whole states takes longer than sending them on most networks.
        ContentCoding coding = delta == null
                ? ContentCoding.IDENTITY
                : ContentCoding.negotiate(request.request().getHeader("Accept-Encoding"));
        coding.headerValue().ifPresent(value -> response.putHeader("Content-Encoding", value)
                .putHeader("Vary", "Accept-Encoding"));
        if (request.request().method() == HttpMethod.HEAD) {
            return response.end().toCompletionStage();
        }
        PaintTracker.Screen painted = broadcaster.paintTracker().open(opened, screen);
        Subscription subscription =
                new Subscription(audience, delta != null, coding, account.get().sessionId());
        return broadcaster
                .open(request.request(), subscription, () -> broadcaster
                        .paintTracker()
                        .close(painted))
                .toCompletionStage();
    }
}
