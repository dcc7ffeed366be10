package org.charon.computer;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.charon.view.ViewStore;
import org.charon.view.Viewer;
import org.charon.wire.Refusal;

/** Talking with the ship computer, open to everybody at the table. */
@Path("/api/charon")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class ConversationResource {

    private final ConversationStore store;
    private final ViewStore views;
    private final Viewer viewer;

    /**
     * @param store holds the conversations
     * @param views says whether the computer may be asked
     * @param viewer who asks
     */
    public ConversationResource(ConversationStore store, ViewStore views, Viewer viewer) {
        this.store = store;
        this.views = views;
        this.viewer = viewer;
    }

    /**
     * @return what was said on the default channel
     */
    @GET
    @Path("conversation/")
    public ConversationView defaultConversation() {
        return conversation(Channel.DEFAULT.name());
    }

    /**
     * @param query asked on the default channel
     * @return where its answer will be found
     */
    @POST
    @Path("submit-query/")
    public SubmitQuery.Answer submitQuery(@Valid @NotNull SubmitQuery query) {
        return submit(Channel.DEFAULT.name(), query);
    }

    /**
     * @param name of a channel
     * @return what was said there
     */
    @GET
    @Path("{channel}/conversation/")
    public ConversationView conversation(@PathParam("channel") String name) {
        Channel channel = store.channel(name);
        return ConversationView.of(channel, store.current().on(channel));
    }

    /**
     * @param name of a channel
     * @param query asked there
     * @return where its answer will be found
     */
    @POST
    @Path("{channel}/submit/")
    public SubmitQuery.Answer submit(@PathParam("channel") String name, @Valid @NotNull SubmitQuery query) {
        Channel channel = store.channel(name);
        if (!channel.takesQueries(views.current().state(viewer.audience()).charonMode())) {
            throw new Refusal(
                    403,
                    "The ship computer takes no queries here now; ask on the bridge, or wait until the GM lets you");
        }
        return store.apply(
                channel,
                query.as(
                        UUID.randomUUID().toString(),
                        UUID.randomUUID().toString(),
                        Instant.now().truncatedTo(ChronoUnit.MILLIS)));
    }
}
