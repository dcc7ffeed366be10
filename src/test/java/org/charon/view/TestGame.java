package org.charon.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.charon.campaign.Campaign;
import org.charon.campaign.SmallCampaign;
import org.charon.encounter.PlaceToken;
import org.charon.encounter.SetRoomVisibility;
import org.charon.view.Outcome.Done;
import org.charon.view.Outcome.Refused;
import org.charon.view.projection.CampaignEditions;
import org.charon.view.projection.Projection;
import org.charon.view.projection.ProjectionCache;
import org.charon.view.projection.Revision;
import org.charon.view.projection.ViewState;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;
import org.charon.view.state.Token;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;
import org.charon.wire.StrictJson;

/** A game for tests, without a server: applies commands to a state like the store, without revisions and publishing. */
public final class TestGame {

    private static final Revision REVISION = new Revision("instance", 7, Instant.parse("2031-05-06T07:08:09.123Z"));

    private Campaign campaign = SmallCampaign.whole();
    private ActiveView view = ActiveView.INITIAL;
    private History history = History.NONE;

    /** A game that shows the ship's encounter with every room hidden. */
    public static TestGame onShip() {
        return at(SmallCampaign.FERRY);
    }

    /** A game that shows the encounter at a location. */
    public static TestGame at(String location) {
        TestGame game = new TestGame();
        game.gm(new SwitchView(ViewType.ENCOUNTER, location, null));
        return game;
    }

    /** An object mapper configured like the server's. */
    public static ObjectMapper json() {
        ObjectMapper mapper = new ObjectMapper().registerModules(new JavaTimeModule(), new Jdk8Module());
        new StrictJson().customize(mapper);
        return mapper;
    }

    public ActiveView view() {
        return view;
    }

    public Campaign campaign() {
        return campaign;
    }

    public History history() {
        return history;
    }

    /** The state for an audience; its revision is always the same. */
    public ViewState state(Audience audience) {
        return projection(audience).state(REVISION, history.labels(), CampaignEditions.first(campaign, "first"));
    }

    /** The state as published after another one, or null for none. */
    public PublishedView published(Revision revision, PublishedView before) {
        PublishedView next = new PublishedView(
                view, history, CampaignEditions.first(campaign, "first"), revision, 0, new ProjectionCache(json()));
        return before == null ? next : next.after(before);
    }

    public Projection projection(Audience audience) {
        return new Projection(view, campaign, audience);
    }

    /** Applies a command of the GM that must succeed. */
    public <A> A gm(Command<A> command) {
        return done(command, Actor.GM);
    }

    /** Applies a command of a player that must succeed. */
    public <A> A player(Command<A> command) {
        return done(command, Actor.PLAYER);
    }

    /** Applies a command of the GM that must be refused. */
    public Refused<?> refuseGm(Command<?> command) {
        return refused(command, Actor.GM);
    }

    /** Applies a command of a player that must be refused. */
    public Refused<?> refusePlayer(Command<?> command) {
        return refused(command, Actor.PLAYER);
    }

    /** Checks that a command of the GM succeeds and changes nothing. */
    public void changesNothing(Command<?> command) {
        Outcome<?> outcome = command.apply(view, campaign, Actor.GM);
        assertThat(outcome).isInstanceOf(Done.class);
        assertThat(((Done<?>) outcome).view()).as("the state after %s", command).isEqualTo(view);
    }

    public TestGame revealing(String... rooms) {
        Map<String, Boolean> all = new LinkedHashMap<>(view.encounter().rooms());
        for (String room : rooms) {
            all.put(room, true);
        }
        gm(new SetRoomVisibility(all));
        return this;
    }

    public TestGame placing(String id, TokenType type, int x, int y) {
        gm(new PlaceToken(type, SmallCampaign.text(id, "token name"), x, y, "").toCommand(id));
        return this;
    }

    public Token token(String id) {
        return view.encounter().tokens().get(id);
    }

    /** Adopts changed campaign files. */
    public TestGame withCampaign(Campaign next) {
        campaign = next;
        gm(new AdoptCampaign());
        history = history.adaptedTo(view, campaign);
        return this;
    }

    /** Undoes the GM's last command and returns its description. */
    public String undo() {
        return applyStep(history.undo(view, campaign).orElseThrow());
    }

    /** Redoes the last undone command and returns its description. */
    public String redo() {
        return applyStep(history.redo(view, campaign).orElseThrow());
    }

    private String applyStep(History.UndoResult step) {
        view = step.view();
        history = step.history();
        return step.description();
    }

    private <A> A done(Command<A> command, Actor actor) {
        Outcome<A> outcome = command.apply(view, campaign, actor);
        assertThat(outcome).as("%s sends %s", actor, command).isInstanceOf(Done.class);
        Done<A> done = (Done<A>) outcome;
        if (!done.view().equals(view)) {
            history = history.record(command, actor, view, done.view(), campaign);
        }
        view = done.view();
        return done.answer().apply(state(actor.audience()));
    }

    private Refused<?> refused(Command<?> command, Actor actor) {
        Outcome<?> outcome = command.apply(view, campaign, actor);
        assertThat(outcome).as("%s sends %s", actor, command).isInstanceOf(Refused.class);
        return (Refused<?>) outcome;
    }
}
