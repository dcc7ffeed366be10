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

/** REST endpoints for joining: the address for phones as text and QR code, and whether the standby screen shows it. */
@Path("/api")
public class JoinResource {

    private static final String SVG = "image/svg+xml";

    /** The address may change at any time and depends on how the client reached the server. */
    private static final String REVALIDATE = "private, no-cache";

    private final JoinSettings settings;
    private final NetworkAdapters adapters;
    private final ViewStore store;
    private final Viewer viewer;
    private final RoutingContext request;
    private final String listening;

    public JoinResource(
            JoinSettings settings,
            NetworkAdapters adapters,
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

    /** The current address for phones. */
    @GET
    @Path("join/")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JoinAddress.class)))
    public Response join() {
        return Response.ok(address())
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .build();
    }

    /** The address as a QR code. */
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
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .header(HttpHeaders.VARY, "Host")
                .build();
    }

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
                        settings.url(), LanAddress.choose(adapters.current(), listening), requested(request.request()))
                .orElseThrow(() -> ApiException.notFound("No address of this box is known that a phone could reach."
                        + " Connect it to the table's network, or set charon.join.url to the address to show."));
    }

    private static RequestAddress requested(HttpServerRequest request) {
        String ownScheme = request.connection().isSsl() ? "https" : "http";
        int ownPort = request.localAddress().port();
        String scheme = "https".equalsIgnoreCase(request.scheme()) ? "https" : "http";
        HostAndPort asked = request.authority();
        if (asked == null) {
            return new RequestAddress(scheme, "", ownPort, ownScheme, ownPort);
        }
        int port = asked.port() > 0 ? asked.port() : scheme.equals("https") ? 443 : 80;
        return new RequestAddress(scheme, asked.host(), port, ownScheme, ownPort);
    }
}
