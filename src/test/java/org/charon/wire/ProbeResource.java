package org.charon.wire;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A resource for tests of malformed requests. */
@Path("/api/probe/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProbeResource {

    /** A body with a field of each type. */
    public record Probe(
            @NotNull @Size(max = 100) String roomId,
            int gridX,
            @Max(100) Integer condition,
            Double angle,
            Boolean visible,
            Colour colour,
            List<String> tags,
            Map<String, Boolean> roomVisibility,
            Instant seenAt,
            @Valid Inner innerPart) {}

    /** A nested object. */
    public record Inner(@NotNull String deckId) {}

    /** An optional body. */
    @OptionalBody
    public record Hint(Integer gridX) {}

    public enum Colour {
        AMBER,
        TEAL
    }

    @POST
    public Probe echo(@Valid Probe probe) {
        return probe;
    }

    @POST
    @Path("async/")
    public Uni<Probe> later(@Valid Probe probe) {
        return Uni.createFrom().item(probe);
    }

    @POST
    @Path("optional/")
    public Map<String, Boolean> optional(Hint probe) {
        return Map.of("missing", probe == null);
    }

    @GET
    @Path("broken/")
    public String broken() {
        throw new IllegalStateException("/secret/path in org.charon.Secret");
    }

    @GET
    @Path("refused/")
    public String refused() {
        throw new ApiException(409, "Two places are called base; use sol/base or vega/base.");
    }

    @GET
    @Path("gm/")
    @RolesAllowed("gm")
    public String forTheGm() {
        return "\"yes\"";
    }
}
