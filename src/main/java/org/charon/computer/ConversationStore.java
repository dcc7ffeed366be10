package org.charon.computer;

import jakarta.enterprise.context.ApplicationScoped;
import org.charon.campaign.CampaignStore;
import org.charon.wire.Refusal;

/** Holds the conversations of this run, in memory only. Changes are made one at a time. */
@ApplicationScoped
public class ConversationStore {

    private final CampaignStore campaigns;
    private volatile Conversations current = Conversations.NONE;

    /**
     * @param campaigns says which locations there are
     */
    public ConversationStore(CampaignStore campaigns) {
        this.campaigns = campaigns;
    }

    /**
     * @return everything said so far
     */
    public Conversations current() {
        return current;
    }

    /**
     * @param name as it came with a request
     * @return the channel of that name
     * @throws Refusal with status 404 if there is none
     */
    public Channel channel(String name) {
        Channel channel = new Channel(name);
        // What was said stays within reach when the location is renamed in the middle of play.
        if (channel.existsIn(campaigns.current()) || current.byChannel().containsKey(name)) {
            return channel;
        }
        throw Refusal.notFound("There is no channel '" + name
                + "'; there are default, bridge, story, and encounter-<slug> for each location of the campaign");
    }

    /**
     * Makes a change.
     *
     * @param channel where; the caller has seen that it exists
     * @param change what is to happen there
     * @param <A> what the change answers
     * @return its answer
     * @throws Refusal with the change's reason; nothing has changed then
     */
    public synchronized <A> A apply(Channel channel, ChannelChange<A> change) {
        Turn<A> turn = change.apply(current.on(channel));
        if (turn instanceof Turn.Refused<A> refused) {
            throw new Refusal(refused.status(), refused.reason());
        }
        Turn.Done<A> done = (Turn.Done<A>) turn;
        current = current.with(channel, done.conversation());
        return done.answer();
    }
}
