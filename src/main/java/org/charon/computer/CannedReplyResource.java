package org.charon.computer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.charon.view.ViewStore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The replies that the GM has at hand: the campaign's, and a list of the GM's own. */
@Path("/api/gm/charon/canned")
@RolesAllowed("gm")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CannedReplyResource {

    private final ViewStore store;

    /**
     * @param store knows the campaign
     */
    public CannedReplyResource(ViewStore store) {
        this.store = store;
    }

    /**
     * A reply to keep.
     *
     * @param text what the ship computer would say
     */
    @Schema(name = "KeepCannedReply")
    public record Keep(
            @NotBlank @Size(max = Message.CONTENT_LIMIT) String text) {}

    /**
     * @param success true
     * @param id of the reply that was kept
     */
    @Schema(name = "KeepCannedReplyAnswer")
    public record Kept(boolean success, long id) {}

    /**
     * A reply to keep no longer.
     *
     * @param id of one of the GM's own
     */
    @Schema(name = "RemoveCannedReply")
    public record Remove(@NotNull Long id) {}

    /**
     * @return everything at hand
     */
    @GET
    public CannedReplyView replies() {
        return new CannedReplyView(store.current().campaign().charon().fallbackResponses().stream()
                .map(line -> new CannedReplyView.Line(null, line, CannedReplyView.Source.CAMPAIGN))
                .toList());
    }

    /**
     * @param reply to keep
     * @return its id
     */
    @POST
    public Kept keep(@Valid @NotNull Keep reply) {
        return new Kept(true, 0);
    }

    /**
     * @param reply to keep no longer
     * @return that it is gone
     */
    @POST
    @Path("remove/")
    public ChannelAnswer remove(@Valid @NotNull Remove reply) {
        return ChannelAnswer.DONE;
    }
}
