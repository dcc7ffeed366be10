package org.charon.computer;

import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.Outcome;
import org.charon.view.projection.Projection;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Channel;
import org.charon.view.state.Conversations;
import org.charon.view.state.ShipComputer;

/** Applies a change to a channel's conversation. Messages cannot be undone. */
public record ChangeChannel<A>(Channel channel, ChannelChange<A> change) implements Command<A> {

    @Override
    public Outcome<A> apply(ActiveView view, Campaign campaign, Actor actor) {
        ShipComputer known =
                new Projection(view, campaign, actor.audience()).view().computer();
        if (!channel.existsIn(campaign, known.conversations())) {
            return Outcome.missing(channel.unknownMessage());
        }
        if (change.submitsQuery() && !channel.takesQueries(known.mode())) {
            return Outcome.forbidden(
                    "The ship computer takes no queries here now; ask on the bridge, or wait until the GM lets you");
        }
        Conversations conversations = view.computer().conversations();
        Optional<String> reasonToWait = change.reasonToWait(conversations);
        if (reasonToWait.isPresent()) {
            return new Outcome.Refused<>(429, reasonToWait.get());
        }
        ChannelOutcome<A> outcome = change.apply(conversations.on(channel));
        if (outcome instanceof ChannelOutcome.Refused<A> refused) {
            return new Outcome.Refused<>(refused.status(), refused.reason());
        }
        ChannelOutcome.Done<A> done = (ChannelOutcome.Done<A>) outcome;
        return Outcome.of(
                view.withComputer(view.computer().withConversations(conversations.after(channel, done.conversation()))),
                state -> done.answer());
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.empty();
    }

    @Override
    public boolean canBeUndone() {
        return false;
    }
}
