package org.charon.computer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.util.Optional;
import org.charon.database.Database;
import org.charon.view.ViewStore;
import org.charon.view.state.Message;
import org.charon.wire.ApiException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The canned replies available to the GM: those of the campaign and those that the GM saved. */
@Path("/api/gm/charon/canned")
@RolesAllowed("gm")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CannedReplyResource {

    private final ViewStore store;
    private final Database database;

    public CannedReplyResource(ViewStore store, Database database) {
        this.store = store;
        this.database = database;
    }

    /** A reply to save. */
    @Schema(name = "KeepCannedReply")
    public record Keep(
            @NotBlank @Size(max = Message.CONTENT_LIMIT) String text) {}

    @Schema(name = "KeepCannedReplyAnswer")
    public record Kept(boolean success, long id) {}

    /** A saved reply to remove. */
    @Schema(name = "RemoveCannedReply")
    public record Remove(@NotNull Long id) {}

    /** All canned replies. */
    @GET
    @Transactional
    public CannedReplyView replies() {
        database.require();
        return CannedReplyView.of(
                CannedReply.newestFirst(), CannedReplies.of(store.current().campaign()));
    }

    /**
     * Saves a reply and returns once it is on disk; a known text returns its existing id, and 409 means the limit is reached.
     * Synchronized so that a double click saves one reply.
     */
    @POST
    public synchronized Kept keep(@Valid @NotNull Keep reply) {
        database.require();
        return new Kept(
                true,
                QuarkusTransaction.requiringNew().call(() -> idOf(reply.text().strip())));
    }

    private static long idOf(String text) {
        Optional<CannedReply> known = CannedReply.findByText(text);
        if (known.isPresent()) {
            return known.get().id;
        }
        if (CannedReply.count() >= CannedReply.LIMIT) {
            throw new ApiException(
                    409,
                    "You have " + CannedReply.LIMIT + " replies of your own, and more are not kept; remove one first");
        }
        CannedReply added = new CannedReply();
        added.text = text;
        added.persist();
        return added.id;
    }

    /** Removes a saved reply; 404 for an unknown id. */
    @POST
    @Path("remove/")
    @Transactional
    public ChannelAnswer remove(@Valid @NotNull Remove reply) {
        database.require();
        if (!CannedReply.deleteById(reply.id())) {
            throw ApiException.notFound("There is no reply of your own with the id " + reply.id()
                    + "; it may have been removed already, and the campaign's are removed in its file");
        }
        return ChannelAnswer.DONE;
    }
}
