package org.charon.view;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.charon.view.projection.ViewState;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** REST endpoints for the active view, switching it, and the blackout. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/api")
@NonBlocking
public class ActiveViewResource {

    private final ViewStore store;
    private final Viewer viewer;

    public ActiveViewResource(ViewStore store, Viewer viewer) {
        this.store = store;
        this.viewer = viewer;
    }

    /** The state for the caller's audience, in the same bytes that the stream sends. */
    @GET
    @Path("active-view/")
    @Produces(MediaType.APPLICATION_JSON)
    @Parameter(
            name = "audience",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, enumeration = "player"))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ViewState.class)))
    public Response activeView() {
        return Response.ok(store.current().json(viewer.audience()), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("gm/switch-view/")
    @RolesAllowed("gm")
    public SwitchView.Answer switchView(@Valid @NotNull SwitchView command) {
        return store.apply(command, viewer.actor());
    }

    @POST
    @Path("gm/blackout/")
    @RolesAllowed("gm")
    public SetBlackout.Answer blackout(@Valid @NotNull SetBlackout command) {
        return store.apply(command, viewer.actor());
    }
}
