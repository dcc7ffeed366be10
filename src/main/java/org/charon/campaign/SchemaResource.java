package org.charon.campaign;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.charon.campaign.format.Schemas;
import org.charon.wire.ApiException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves the JSON Schemas of campaign files to editors, which do not log in. */
@Path("/schemas")
@NonBlocking
public class SchemaResource {

    /**
     * @param name of a kind of file
     * @return its JSON Schema
     */
    @GET
    @Operation(hidden = true)
    @Path("{name}.json")
    @Produces("application/schema+json")
    public String schema(@PathParam("name") String name) {
        return CampaignFormat.file(name)
                .map(Schemas::json)
                .orElseThrow(() -> ApiException.notFound("There is no schema of that name."));
    }
}
