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
import org.charon.view.Viewer;
import org.charon.view.state.Audience;
import org.charon.wire.PageMadeId;
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
     * @param screen the id by which the page will report what it has painted, 8 to 64 letters, digits and hyphens; null for none. An
     *     older stream of the same screen counts no longer
     * @param page what the stream is for: terminal, console or preview; null for the one that is for the audience
     * @param delta 1 for changes as events {@code patch}: {@code {"from": 6, "to": 7, "patch": [...]}} with a JSON Patch (RFC 6902); the
     *     first event, and any after skipped ones, is the whole state all the same. Null for whole states. With it, the stream is packed by gzip for whoever accepts that
     * @return completes when nothing of the request is needed any more: at once where the connection is this stream's alone, else with the
     *     stream; no Uni, whose subscriber would keep a copy of every context that there is for each screen
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public CompletionStage<Void> stream(
            @QueryParam("screen") String screen, @QueryParam("page") String page, @QueryParam("delta") String delta) {
        if (screen != null && !screen.matches(PageMadeId.FORM)) {
            throw Refusal.invalid("screen " + PageMadeId.RULE + ".");
        }
        if (delta != null && !delta.equals("1")) {
            throw Refusal.invalid("delta must be 1; leave it out for whole states.");
        }
        Audience audience = viewer.audience();
        Page shown = Page.of(page, audience);
        if (!screens.hasRoom()) {
            throw new Refusal(503, "All places are taken; close a screen or try again in a few seconds.")
                    .retryAfter(Duration.ofSeconds(5));
        }
        HttpServerResponse response = request.response();
        response.putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-cache, no-transform")
                .putHeader("X-Accel-Buffering", "no");
        // Whole states stay as they are: packed, they would take the server longer than they do on most networks.
        Packing packing = delta == null
                ? Packing.NONE
                : Packing.accepted(request.request().getHeader("Accept-Encoding"));
        packing.coding().ifPresent(coding -> response.putHeader("Content-Encoding", coding)
                .putHeader("Vary", "Accept-Encoding"));
        if (request.request().method() == HttpMethod.HEAD) {
            return response.end().toCompletionStage();
        }
        Delays.Listener listener = screens.delays().open(shown, screen);
        return screens.open(
                        request.request(),
                        audience,
                        delta != null,
                        packing,
                        account.get().sessionId(),
                        () -> screens.delays().close(listener))
                .toCompletionStage();
    }
}
