package org.charon.join;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.charon.view.ViewStore;
import org.charon.view.Viewer;
import org.charon.wire.ApiException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How to join: the address for a phone, as text and as a QR code, and whether the resting screen shows it. */
@Path("/api")
public class JoinResource {

    private static final String SVG = "image/svg+xml";

    /** Another address may hold at any moment, and another one for whoever came another way. */
    private static final String ASK_AGAIN = "private, no-cache";

    private final JoinSettings settings;
    private final Adapters adapters;
    private final ViewStore store;
    private final Viewer viewer;
    private final RoutingContext request;
    private final String listening;

    /**
     * @param settings may name the address
     * @param adapters know the box's own
     * @param store holds the state
     * @param viewer who asks
     * @param request shows which way it came
     * @param listening what the server is bound to
     */
    public JoinResource(
            JoinSettings settings,
            Adapters adapters,
            ViewStore store,
            Viewer viewer,
            RoutingContext request,
            @ConfigProperty(name = "quarkus.http.host") String listening) {
        this.settings = settings;
        this.adapters = adapters;
        this.store = store;
        this.viewer = viewer;
        this.request = request;
        this.listening = listening;
    }

    /**
     * @return the address for a phone, as it is just now
     */
    @GET
    @Path("join/")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JoinAddress.class)))
    public Response join() {
        return Response.ok(address())
                .header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN)
                .build();
    }

    /**
     * @param conditions may already have it
     * @return the same as a QR code
     */
    @GET
    @Path("join.svg")
    @PermitAll
    @Produces(SVG)
    @APIResponse(responseCode = "200", content = @Content(mediaType = SVG))
    public Response code(@Context Request conditions) {
        String svg = QrCode.svg(address().url());
        EntityTag tag = new EntityTag(
                UUID.nameUUIDFromBytes(svg.getBytes(StandardCharsets.UTF_8)).toString());
        Response.ResponseBuilder answer = conditions.evaluatePreconditions(tag);
        return (answer == null ? Response.ok(svg, SVG) : answer)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN)
                .header(HttpHeaders.VARY, "Host")
                .build();
    }

    /**
     * @param command whether the resting screen is to show it
     * @return what holds now
     */
    @POST
    @Path("gm/join/")
    @RolesAllowed("gm")
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    public ShowJoin.Answer show(@Valid @NotNull ShowJoin command) {
        return store.apply(command, viewer.actor());
    }

    private JoinAddress address() {
        return JoinAddress.choose(
                        settings.url(), LanAddress.choose(adapters.now(), listening), approach(request.request()))
                .orElseThrow(() -> ApiException.notFound("No address of this box is known that a phone could reach."
                        + " Connect it to the table's network, or set charon.join.url to the address to show."));
    }

    private static Approach approach(HttpServerRequest request) {
        String ownScheme = request.connection().isSsl() ? "https" : "http";
        int ownPort = request.localAddress().port();
        String scheme = "https".equalsIgnoreCase(request.scheme()) ? "https" : "http";
        HostAndPort asked = request.authority();
        if (asked == null) {
            return new Approach(scheme, "", ownPort, ownScheme, ownPort);
        }
        int port = asked.port() > 0 ? asked.port() : scheme.equals("https") ? 443 : 80;
        return new Approach(scheme, asked.host(), port, ownScheme, ownPort);
    }
}
