package org.charon.leak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.location.Location;
import org.charon.campaign.map.Deck;
import org.charon.view.Actor;
import org.charon.view.AdoptCampaign;
import org.charon.view.Command;
import org.charon.view.History;
import org.charon.view.Outcome;
import org.charon.view.TestGame;
import org.charon.view.projection.CampaignEditions;
import org.charon.view.projection.Projection;
import org.charon.view.projection.Revision;
import org.charon.view.projection.ViewState;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;

/** A game with arbitrary steps that records everything players are sent. */
final class LeakTestGame {

    private static final Revision REVISION = new Revision("instance", 1, Instant.EPOCH);
    private static final ObjectMapper JSON = TestGame.json();

    private Campaign campaign = Step.Edition.WHOLE.campaign();
    private ActiveView view = ActiveView.INITIAL;
    private History history = History.NONE;

    Campaign campaign() {
        return campaign;
    }

    ActiveView view() {
        return view;
    }

    Projection projection(Audience audience) {
        return new Projection(view, campaign, audience);
    }

    ViewState state(Audience audience) {
        return projection(audience).state(REVISION, history.labels(), CampaignEditions.first(campaign, "first"));
    }

    /** The answer to the sender, if it is a player. */
    Optional<String> apply(Step step) {
        if (step instanceof Step.Save save) {
            campaign = save.edition().campaign();
            send(new AdoptCampaign(), Actor.GM);
            history = history.adaptedTo(view, campaign);
            return Optional.empty();
        }
        if (step instanceof Step.Undo) {
            return applyStep(history.undo(view, campaign));
        }
        if (step instanceof Step.Redo) {
            return applyStep(history.redo(view, campaign));
        }
        Step.Send sent = (Step.Send) step;
        return send(sent.command(), sent.actor());
    }

    /** The state as JSON. */
    String stateForPlayers() {
        return json(state(Audience.PLAYER));
    }

    /** Every map that anybody can ask for, as JSON. */
    List<String> mapsForPlayers() {
        List<String> bodies = new ArrayList<>();
        for (Location location : campaign.locations().byPath().values()) {
            List<String> decks = new ArrayList<>(List.of("", "upper", "lower", "single"));
            location.site()
                    .ifPresent(site -> site.decks().stream().map(Deck::id).forEach(decks::add));
            for (String deck : decks.stream().distinct().toList()) {
                projection(Audience.PLAYER).map(location, deck).ifPresent(map -> bodies.add(json(map)));
            }
            projection(Audience.PLAYER).allDecks(location).ifPresent(all -> bodies.add(json(all)));
        }
        return bodies;
    }

    private Optional<String> applyStep(Optional<History.UndoResult> step) {
        step.ifPresent(result -> {
            view = result.view();
            history = result.history();
        });
        return Optional.empty();
    }

    private <A> Optional<String> send(Command<A> command, Actor actor) {
        Outcome<A> outcome = command.apply(view, campaign, actor);
        if (outcome instanceof Outcome.Done<A> done) {
            if (!done.view().equals(view)) {
                history = history.record(command, actor, view, done.view(), campaign);
            }
            view = done.view();
            A answer = done.answer().apply(state(actor.audience()));
            return actor.isGm() ? Optional.empty() : Optional.of(json(answer));
        }
        // Other commands are refused to players before they are looked at, so their reasons are only for the GM.
        boolean reasonIsSent = !actor.isGm() && new Step.Send(actor, command).isLetIn();
        return reasonIsSent ? Optional.of(((Outcome.Refused<A>) outcome).reason()) : Optional.empty();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
