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

/**
 * Makes a change on a channel. What is said stays said: no undo takes it back.
 *
 * @param channel where
 * @param change what is to happen there
 * @param <A> what it answers
 */
public record ChangeChannel<A>(Channel channel, ChannelChange<A> change) implements Command<A> {

    @Override
    public Outcome<A> apply(ActiveView view, Campaign campaign, Actor actor) {
        ShipComputer known =
                new Projection(view, campaign, actor.audience()).view().computer();
        if (!channel.existsIn(campaign, known.conversations())) {
            return Outcome.missing(channel.unknownMessage());
        }
        if (change.asks() && !channel.takesQueries(known.mode())) {
            return Outcome.forbidden(
                    "The ship computer takes no queries here now; ask on the bridge, or wait until the GM lets you");
        }
        Conversations said = view.computer().conversations();
        Optional<String> tooEarly = change.tooEarly(said);
        if (tooEarly.isPresent()) {
            return new Outcome.Refused<>(429, tooEarly.get());
        }
        ChannelOutcome<A> turn = change.apply(said.on(channel));
        if (turn instanceof ChannelOutcome.Refused<A> refused) {
            return new Outcome.Refused<>(refused.status(), refused.reason());
        }
        ChannelOutcome.Done<A> done = (ChannelOutcome.Done<A>) turn;
        return Outcome.of(
                view.withComputer(view.computer().withConversations(said.after(channel, done.conversation()))),
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
