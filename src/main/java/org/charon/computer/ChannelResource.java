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

/** The GM's side of the conversations: every action on a named channel, and without a name on the default one. */
@Path("/api/gm/charon")
@RolesAllowed("gm")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class ChannelResource {

    private final ViewStore store;
    private final ReplyDrafting drafting;

    /**
     * @param store holds the state of play, and so what was said
     * @param drafting drafts the replies
     */
    public ChannelResource(ViewStore store, ReplyDrafting drafting) {
        this.store = store;
        this.drafting = drafting;
    }

    /**
     * @return every channel that matters now
     */
    @GET
    @Path("channels/")
    public ChannelList channels() {
        ActiveView view = store.current().view();
        return ChannelList.of(view.computer().conversations(), view.encounterPath(), drafting.standing());
    }

    /**
     * @param name of a channel
     * @return that it is read
     */
    @POST
    @Path("{channel}/mark-read/")
    public ChannelAnswer markRead(@PathParam("channel") String name) {
        return apply(name, new MarkRead());
    }

    /**
     * @param name of a channel
     * @param message what the computer says there
     * @return the new message
     */
    @POST
    @Path("{channel}/send/")
    public MessageAnswer send(@PathParam("channel") String name, @Valid @NotNull SendMessage message) {
        return apply(name, message.as(NewIds.newId(), NewIds.moment()));
    }

    /**
     * @param message what the computer says on the default channel
     * @return the new message
     */
    @POST
    @Path("send/")
    public MessageAnswer sendDefault(@Valid @NotNull SendMessage message) {
        return send(Channel.DEFAULT.name(), message);
    }

    /**
     * @param name of a channel
     * @param prompt what the computer is to speak of there
     * @return the draft, which waits for approval
     */
    @POST
    @Path("{channel}/generate/")
    public GenerateReply.Answer generate(@PathParam("channel") String name, @Valid @NotNull GenerateReply prompt) {
        NewIds ticket = NewIds.draw();
        GenerateReply.Answer answer = apply(name, prompt.as(ticket, draft()));
        begin(name, ticket.pendingId());
        return answer;
    }

    /**
     * @param prompt what the computer is to speak of on the default channel
     * @return the draft, which waits for approval
     */
    @POST
    @Path("generate/")
    public GenerateReply.Answer generateDefault(@Valid @NotNull GenerateReply prompt) {
        return generate(Channel.DEFAULT.name(), prompt);
    }

    /**
     * @param name of a channel
     * @param reply the one whose draft is to be written anew
     * @return that this has begun
     */
    @POST
    @Path("{channel}/regenerate/")
    public ChannelAnswer regenerate(@PathParam("channel") String name, @Valid @NotNull RegenerateReply reply) {
        ChannelAnswer answer = apply(name, reply.as(draft()));
        begin(name, reply.pendingId());
        return answer;
    }

    /**
     * @param reply the one on the default channel whose draft is to be written anew
     * @return that this has begun
     */
    @POST
    @Path("regenerate/")
    public ChannelAnswer regenerateDefault(@Valid @NotNull RegenerateReply reply) {
        return regenerate(Channel.DEFAULT.name(), reply);
    }

    /**
     * @param name of a channel
     * @param change whether drafts are said there without approval
     * @return what holds now
     */
    @POST
    @Path("{channel}/auto-approve/")
    public AutoApprove.Answer autoApprove(@PathParam("channel") String name, @Valid @NotNull AutoApprove change) {
        return apply(name, change);
    }

    /**
     * @param name of a channel
     * @return the replies that wait there
     */
    @GET
    @Path("{channel}/pending/")
    public PendingView pending(@PathParam("channel") String name) {
        return new PendingView(
                ReadableConversation.of(name, store.current(), Audience.GM).pending());
    }

    /**
     * @return the replies that wait on the default channel
     */
    @GET
    @Path("pending/")
    public PendingView pendingDefault() {
        return pending(Channel.DEFAULT.name());
    }

    /**
     * @param name of a channel
     * @param reply the one that is good, perhaps after a change
     * @return the new message
     */
    @POST
    @Path("{channel}/approve/")
    public MessageAnswer approve(@PathParam("channel") String name, @Valid @NotNull ApproveReply reply) {
        return apply(name, reply.as(NewIds.newId(), NewIds.moment()));
    }

    /**
     * @param reply the one on the default channel that is good, perhaps after a change
     * @return the new message
     */
    @POST
    @Path("approve/")
    public MessageAnswer approveDefault(@Valid @NotNull ApproveReply reply) {
        return approve(Channel.DEFAULT.name(), reply);
    }

    /**
     * @param name of a channel
     * @param reply the one to drop
     * @return that it is dropped
     */
    @POST
    @Path("{channel}/reject/")
    public ChannelAnswer reject(@PathParam("channel") String name, @Valid @NotNull RejectReply reply) {
        return apply(name, reply.as(NewIds.newId(), NewIds.moment()));
    }

    /**
     * @param reply the one on the default channel to drop
     * @return that it is dropped
     */
    @POST
    @Path("reject/")
    public ChannelAnswer rejectDefault(@Valid @NotNull RejectReply reply) {
        return reject(Channel.DEFAULT.name(), reply);
    }

    /**
     * @param name of a channel
     * @return that nothing is said there any more
     */
    @POST
    @Path("{channel}/clear/")
    public ChannelAnswer clear(@PathParam("channel") String name) {
        return apply(name, new ClearChannel());
    }

    /**
     * @return that nothing is said on the default channel any more
     */
    @POST
    @Path("clear/")
    public ChannelAnswer clearDefault() {
        return clear(Channel.DEFAULT.name());
    }

    /** What there is of a draft that somebody has just asked for. */
    private DraftResult draft() {
        return drafting.isOn()
                ? DraftResult.DRAFTING
                : DraftResult.ready(CannedReplies.of(store.current().campaign()).draw(ThreadLocalRandom.current()));
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
