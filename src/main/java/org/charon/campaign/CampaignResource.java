package org.charon.campaign;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.charon.campaign.problem.Problem;

/** What the GM reads of the campaign as a whole. */
@Path("/api")
@RolesAllowed("gm")
@NonBlocking
public class CampaignResource {

    private final CampaignStore store;

    public CampaignResource(CampaignStore store) {
        this.store = store;
    }

    /**
     * @param problems by file and line
     * @param count how many
     */
    public record Problems(List<Problem> problems, int count) {}

    /**
     * @return the tree of locations, each with what is wrong in its files
     */
    @GET
    @Path("gm/locations/")
    public LocationSummary.Tree locations() {
        return LocationSummary.tree(store.current());
    }

    /**
     * @return what is wrong in the campaign folder
     */
    @GET
    @Path("gm/campaign/problems/")
    public Problems problems() {
        List<Problem> problems = store.current().problems();
        return new Problems(problems, problems.size());
    }
}
