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
import java.util.concurrent.ThreadLocalRandom;
import org.charon.view.ViewStore;
import org.charon.view.Viewer;
import org.charon.view.state.Channel;
import org.charon.view.state.Conversation;
import org.charon.view.state.DraftResult;

/** The conversations with the ship computer, as players use them. */
@Path("/api/charon")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class ConversationResource {

    private final ViewStore store;
    private final Viewer viewer;
    private final RequestClient client;
    private final QueryThrottle throttle;
    private final ReplyDrafting drafting;

    public ConversationResource(
            ViewStore store, Viewer viewer, RequestClient client, QueryThrottle throttle, ReplyDrafting drafting) {
        this.store = store;
        this.viewer = viewer;
        this.client = client;
        this.throttle = throttle;
        this.drafting = drafting;
    }

    /** Reads the default channel. */
    @GET
    @Path("conversation/")
    public ConversationView defaultConversation() {
        return conversation(Channel.DEFAULT.name());
    }

    /** Submits a query on the default channel. */
    @POST
    @Path("submit-query/")
    public SubmitQuery.Answer submitQuery(@Valid @NotNull SubmitQuery query) {
        return submit(Channel.DEFAULT.name(), query);
    }

    /** Reads a channel. */
    @GET
    @Path("{channel}/conversation/")
    public ConversationView conversation(@PathParam("channel") String name) {
        Conversation conversation = ConversationLookup.find(name, store.current(), viewer.audience());
        return ConversationView.of(new Channel(name), conversation);
    }

    /** Submits a query on a channel. */
    @POST
    @Path("{channel}/submit/")
    public SubmitQuery.Answer submit(@PathParam("channel") String name, @Valid @NotNull SubmitQuery query) {
        Channel channel = new Channel(name);
        NewIds ids = NewIds.create();
        DraftResult result = drafting.isOn() ? DraftResult.DRAFTING : DraftResult.NONE;
        String canned = CannedReplies.of(store.current().campaign()).random(ThreadLocalRandom.current());
        ChannelChange<SubmitQuery.Answer> change = query.toChange(ids, client.id(query), result, canned);
        SubmitQuery.Answer answer;
        try (QueryThrottle.Slot slot = throttle.reserve(client.address())) {
            answer = store.apply(new ChangeChannel<>(channel, change), viewer.actor());
            slot.keep();
        }
        if (drafting.isOn()) {
            drafting.begin(channel, ids.pendingId());
        }
        return answer;
    }
}
