package org.charon.computer;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
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
import org.charon.view.Actor;
import org.charon.view.ViewStore;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;
import org.charon.view.state.Channel;
import org.charon.view.state.DraftResult;

/** The GM's actions on channels. Paths without a channel name act on the default channel. */
@Path("/api/gm/charon")
@RolesAllowed("gm")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class ChannelResource {

    private final ViewStore store;
    private final ReplyDrafting drafting;

    public ChannelResource(ViewStore store, ReplyDrafting drafting) {
        this.store = store;
        this.drafting = drafting;
    }

    /** Lists the channels. */
    @GET
    @Path("channels/")
    public ChannelList channels() {
        ActiveView view = store.current().view();
        return ChannelList.of(view.computer().conversations(), view.encounterPath(), drafting.status());
    }

    /** Marks a channel as read. */
    @POST
    @Path("{channel}/mark-read/")
    public ChannelAnswer markRead(@PathParam("channel") String name) {
        return apply(name, new MarkRead());
    }

    /** Sends a message as the ship computer. */
    @POST
    @Path("{channel}/send/")
    public MessageAnswer send(@PathParam("channel") String name, @Valid @NotNull SendMessage message) {
        return apply(name, message.toChange(NewIds.newId(), NewIds.currentTime()));
    }

    @POST
    @Path("send/")
    public MessageAnswer sendDefault(@Valid @NotNull SendMessage message) {
        return send(Channel.DEFAULT.name(), message);
    }

    /** Creates a reply without a query; it is pending until the GM approves it. */
    @POST
    @Path("{channel}/generate/")
    public GenerateReply.Answer generate(@PathParam("channel") String name, @Valid @NotNull GenerateReply prompt) {
        NewIds ids = NewIds.create();
        GenerateReply.Answer answer = apply(name, prompt.toChange(ids, draft()));
        begin(name, ids.pendingId());
        return answer;
    }

    @POST
    @Path("generate/")
    public GenerateReply.Answer generateDefault(@Valid @NotNull GenerateReply prompt) {
        return generate(Channel.DEFAULT.name(), prompt);
    }

    /** Starts a new draft for a pending reply. */
    @POST
    @Path("{channel}/regenerate/")
    public ChannelAnswer regenerate(@PathParam("channel") String name, @Valid @NotNull RegenerateReply reply) {
        ChannelAnswer answer = apply(name, reply.toChange(draft()));
        begin(name, reply.pendingId());
        return answer;
    }

    @POST
    @Path("regenerate/")
    public ChannelAnswer regenerateDefault(@Valid @NotNull RegenerateReply reply) {
        return regenerate(Channel.DEFAULT.name(), reply);
    }

    /** Turns approval by the GM off or on. */
    @POST
    @Path("{channel}/auto-approve/")
    public AutoApprove.Answer autoApprove(@PathParam("channel") String name, @Valid @NotNull AutoApprove change) {
        return apply(name, change);
    }

    /** Lists the pending replies. */
    @GET
    @Path("{channel}/pending/")
    public PendingView pending(@PathParam("channel") String name) {
        return new PendingView(
                ConversationLookup.find(name, store.current(), Audience.GM).pending());
    }

    @GET
    @Path("pending/")
    public PendingView pendingDefault() {
        return pending(Channel.DEFAULT.name());
    }

    /** Sends a pending reply, with its draft or a modified text. */
    @POST
    @Path("{channel}/approve/")
    public MessageAnswer approve(@PathParam("channel") String name, @Valid @NotNull ApproveReply reply) {
        return apply(name, reply.toChange(NewIds.newId(), NewIds.currentTime()));
    }

    @POST
    @Path("approve/")
    public MessageAnswer approveDefault(@Valid @NotNull ApproveReply reply) {
        return approve(Channel.DEFAULT.name(), reply);
    }

    /** Drops a pending reply. */
    @POST
    @Path("{channel}/reject/")
    public ChannelAnswer reject(@PathParam("channel") String name, @Valid @NotNull RejectReply reply) {
        return apply(name, reply.toChange(NewIds.newId(), NewIds.currentTime()));
    }

    @POST
    @Path("reject/")
    public ChannelAnswer rejectDefault(@Valid @NotNull RejectReply reply) {
        return reject(Channel.DEFAULT.name(), reply);
    }

    /** Removes all messages of a channel. */
    @POST
    @Path("{channel}/clear/")
    public ChannelAnswer clear(@PathParam("channel") String name) {
        return apply(name, new ClearChannel());
    }

    @POST
    @Path("clear/")
    public ChannelAnswer clearDefault() {
        return clear(Channel.DEFAULT.name());
    }

    /** Initial draft of a reply that was just created. */
    private DraftResult draft() {
        return drafting.isOn()
                ? DraftResult.DRAFTING
                : DraftResult.ready(CannedReplies.of(store.current().campaign()).random(ThreadLocalRandom.current()));
    }

    private void begin(String channel, String pendingId) {
        if (drafting.isOn()) {
            drafting.begin(new Channel(channel), pendingId);
        }
    }

    private <A> A apply(String channel, ChannelChange<A> change) {
        return store.apply(new ChangeChannel<>(new Channel(channel), change), Actor.GM);
    }
}
