package org.charon.leak;

import static net.jqwik.api.Arbitraries.frequencyOf;
import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.just;
import static net.jqwik.api.Arbitraries.maps;
import static net.jqwik.api.Arbitraries.of;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.charon.bridge.FocusBridge;
import org.charon.campaign.SmallCampaign;
import org.charon.campaign.map.DoorStatus;
import org.charon.campaign.ship.ShipSystem;
import org.charon.campaign.ship.SystemStatus;
import org.charon.comms.HideTerminal;
import org.charon.comms.ShowTerminal;
import org.charon.computer.ApproveReply;
import org.charon.computer.AutoApprove;
import org.charon.computer.ChangeChannel;
import org.charon.computer.ChannelChange;
import org.charon.computer.ClearChannel;
import org.charon.computer.CompleteDraft;
import org.charon.computer.GenerateReply;
import org.charon.computer.NewIds;
import org.charon.computer.RegenerateReply;
import org.charon.computer.RejectReply;
import org.charon.computer.SendMessage;
import org.charon.computer.SetCharonLocation;
import org.charon.computer.SetCharonMode;
import org.charon.computer.SubmitQuery;
import org.charon.computer.ToggleDialog;
import org.charon.encounter.AllowPlayerMoves;
import org.charon.encounter.ClearTokens;
import org.charon.encounter.MarkTokens;
import org.charon.encounter.MoveToken;
import org.charon.encounter.MoveTokens;
import org.charon.encounter.PlaceToken;
import org.charon.encounter.RemoveToken;
import org.charon.encounter.RemoveTokens;
import org.charon.encounter.SetDoorStatus;
import org.charon.encounter.SetRoomVisibility;
import org.charon.encounter.SwitchLevel;
import org.charon.encounter.TogglePortrait;
import org.charon.encounter.ToggleRoom;
import org.charon.encounter.UpdateTokenStatus;
import org.charon.join.ShowJoin;
import org.charon.ship.ResetShip;
import org.charon.ship.SetShipGauge;
import org.charon.ship.SetShipSystem;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.SetBlackout;
import org.charon.view.SwitchView;
import org.charon.view.state.Channel;
import org.charon.view.state.CharonMode;
import org.charon.view.state.ChartLevel;
import org.charon.view.state.DraftResult;
import org.charon.view.state.ShipGauge;
import org.charon.view.state.ShipPart;
import org.charon.view.state.TokenStatus;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;

/** All commands on the small campaign, with existing and unknown ids. */
final class Steps {

    private static final String[] ROOMS = {"mess", "helm", "vault", "spine", "hold", "crypt", "lobby", "lab", "attic"};
    private static final String[] TOKENS = {"0000000a", "0000000b", "0000000c", "0000000d"};
    private static final String[] LOCATIONS = {
        "ferry", "sol/ferry", SmallCampaign.STATION, SmallCampaign.OUTPOST, "moon", "base", "atlantis", ""
    };

    private static final Instant NOW = Instant.parse("2187-03-01T20:15:00Z");

    private Steps() {}

    static Arbitrary<Step> any() {
        return frequencyOf(
                Tuple.of(60, sent()),
                Tuple.of(4, of(Step.Edition.class).map(Step.Save::new)),
                Tuple.of(6, just(new Step.Undo())),
                Tuple.of(3, just(new Step.Redo())));
    }

    /** Steps without file edits and without rejected senders. */
    static Arbitrary<Step> anyButSaves() {
        return frequencyOf(Tuple.of(6, sent()), Tuple.of(2, just(new Step.Undo())), Tuple.of(1, just(new Step.Redo())))
                .filter(step -> !(step instanceof Step.Send send) || send.isLetIn());
    }

    private static Arbitrary<Step> sent() {
        Arbitrary<Actor> actor = frequencyOf(Tuple.of(3, just(Actor.GM)), Tuple.of(2, just(Actor.PLAYER)));
        return Combinators.combine(actor, command())
                .as((who, what) -> new Step.Send(isOnlyTheGms(what) ? Actor.GM : who, what));
    }

    /** Answers to these commands contain the GM's texts, so only the GM may send them. */
    private static boolean isOnlyTheGms(Command<?> command) {
        return command instanceof ChangeChannel<?> talk && !talk.change().submitsQuery();
    }

    private static Arbitrary<Command<?>> command() {
        return frequencyOf(
                Tuple.of(4, just(new SwitchView(ViewType.ENCOUNTER, "ferry", null))),
                Tuple.of(
                        3,
                        Combinators.combine(
                                        frequencyOf(
                                                Tuple.of(3, just(ViewType.ENCOUNTER)), Tuple.of(1, of(ViewType.class))),
                                        of(LOCATIONS),
                                        of("", "logs"))
                                .as(SwitchView::new)),
                Tuple.of(4, Combinators.combine(of(ROOMS), perhaps()).as(ToggleRoom::new)),
                Tuple.of(2, visibility().map(SetRoomVisibility::new)),
                Tuple.of(
                        2,
                        of("upper", "lower", "single", "attic")
                                .injectNull(0.2)
                                .map(deck -> new SwitchLevel(deck == null ? 1 : null, deck))),
                Tuple.of(5, place()),
                Tuple.of(4, Combinators.combine(token(), x(), y()).as(MoveToken::new)),
                Tuple.of(1, token().map(RemoveToken::new)),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        token(),
                                        of(TokenStatus.class)
                                                .list()
                                                .ofMaxSize(2)
                                                .injectNull(0.3),
                                        size())
                                .as(UpdateTokenStatus::new)),
                Tuple.of(2, group()),
                Tuple.of(1, just(new ClearTokens())),
                Tuple.of(2, door()),
                Tuple.of(2, of("ada", "bo", "cass", "zed").map(TogglePortrait::new)),
                Tuple.of(1, of(true, false).map(AllowPlayerMoves::new)),
                Tuple.of(1, of(true, false).map(ShowJoin::new)),
                Tuple.of(2, terminal()),
                Tuple.of(1, just(new HideTerminal())),
                Tuple.of(3, of(true, false, false).map(SetBlackout::new)),
                Tuple.of(1, of(CharonMode.class).map(SetCharonMode::new)),
                Tuple.of(1, of(LOCATIONS).map(SetCharonLocation::new)),
                Tuple.of(1, perhaps().map(ToggleDialog::new)),
                Tuple.of(2, ship()),
                Tuple.of(2, focus()),
                Tuple.of(4, talk()));
    }

    private static Arbitrary<Boolean> perhaps() {
        return of(true, false).injectNull(0.3);
    }

    private static Arbitrary<Map<String, Boolean>> visibility() {
        return maps(of(Arrays.copyOf(ROOMS, 6)), frequencyOf(Tuple.of(3, just(true)), Tuple.of(1, just(false))))
                .ofMaxSize(5);
    }

    /** The token id is part of its name and image, so that a leak can be traced. */
    private static Arbitrary<Command<?>> place() {
        return Combinators.combine(of(TOKENS), of(TokenType.class), x(), y(), size())
                .as((id, type, x, y, size) -> new PlaceToken(
                                type,
                                SmallCampaign.text(id, "token name"),
                                x,
                                y,
                                "/data/tokens/image of " + id + ".png",
                                size)
                        .toCommand(id));
    }

    private static Arbitrary<Command<?>> group() {
        Arbitrary<List<String>> tokens = token().list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<List<MoveToken>> moves = Combinators.combine(token(), x(), y())
                .as(MoveToken::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Arbitraries.oneOf(
                moves.map(MoveTokens::new),
                Combinators.combine(tokens, of(TokenStatus.class), of(true, false))
                        .as(MarkTokens::new),
                tokens.map(RemoveTokens::new));
    }

    private static Arbitrary<Command<?>> door() {
        return Combinators.combine(
                        of("dr-gap", "dr-mv", "dr-out", "dr-vout", "dr-sh", "dr-sv", "dr-hc", "dr-ll", "dr-none"),
                        of(DoorStatus.class))
                .as(SetDoorStatus::new);
    }

    private static Arbitrary<Command<?>> terminal() {
        return Combinators.combine(of(LOCATIONS), of("captain", "keeper", "cargo", "spare", "clerk", "hermit"))
                .as(ShowTerminal::new);
    }

    private static Arbitrary<Command<?>> focus() {
        return Combinators.combine(
                        of(ChartLevel.class),
                        of("sol", "vega", "atlantis"),
                        of("earth", "moon", "sol/earth", "ferry"),
                        frequencyOf(
                                Tuple.of(2, just("")),
                                Tuple.of(2, of("sol", "vega", "earth", "hulk")),
                                Tuple.of(1, of("base", "den").map(id -> SmallCampaign.text(id, "chart name")))),
                        perhaps())
                .as(FocusBridge::new);
    }

    private static Arbitrary<Command<?>> ship() {
        Arbitrary<Command<?>> system = Combinators.combine(
                        of(ShipSystem.class),
                        of(SystemStatus.class),
                        integers().between(0, 100).injectNull(0.3),
                        of("sparks").injectNull(0.5))
                .as(SetShipSystem::new);
        Arbitrary<Command<?>> gauge = Combinators.combine(
                        of(ShipGauge.class), integers().between(-1, 51))
                .as((which, left) -> new SetShipGauge(left).toCommand(which));
        return Arbitraries.oneOf(
                system, gauge, of(ShipPart.class).injectNull(0.3).map(ResetShip::new));
    }

    /**
     * Every message has its own text. Players ask on the bridge, where queries are always allowed, so that an undo of the mode does not
     * matter.
     */
    private static Arbitrary<Command<?>> talk() {
        Arbitrary<Channel> channel = of("bridge", "story", "encounter-ferry", "encounter-base", "encounter-atlantis")
                .map(Channel::new);
        Arbitrary<String> id = of("word-a", "word-b", "word-c");
        Arbitrary<Command<?>> asked = Combinators.combine(id, of(DraftResult.NONE, DraftResult.DRAFTING))
                .as((one, offer) -> new ChangeChannel<>(
                        Channel.BRIDGE,
                        new SubmitQuery(SmallCampaign.text(one, "query"), null)
                                .toChange(
                                        ticket(one, "asked"),
                                        one + "-page",
                                        offer,
                                        SmallCampaign.text(one, "canned"))));
        Arbitrary<ChannelChange<?>> change = Arbitraries.oneOf(
                Combinators.combine(id, of(DraftResult.DRAFTING, null)).as((one, offer) -> new GenerateReply(
                                SmallCampaign.text(one, "prompt"), SmallCampaign.text(one, "note"))
                        .toChange(ticket(one, "prompt"), offer == null ? draft(one) : offer)),
                Combinators.combine(id, of(true, false))
                        .as((one, came) -> new CompleteDraft(
                                one + "-pending",
                                came ? draft(one) : DraftResult.failed(problem(one), SmallCampaign.text(one, "canned")),
                                one + "-settled",
                                NOW)),
                Combinators.combine(id, of(true, false))
                        .as((one, begun) -> new RegenerateReply(one + "-pending", SmallCampaign.text(one, "other note"))
                                .toChange(begun ? DraftResult.DRAFTING : draft(one))),
                id.map(one -> new SendMessage(SmallCampaign.text(one, "line")).toChange(one + "-said", NOW)),
                id.map(one -> new ApproveReply(one + "-pending", null).toChange(one + "-approved", NOW)),
                id.map(one -> new RejectReply(one + "-pending").toChange(one + "-declined", NOW)),
                of(true, true, false).map(AutoApprove::new),
                just(new ClearChannel()));
        return frequencyOf(
                Tuple.of(1, asked),
                Tuple.of(3, Combinators.combine(channel, change).as(ChangeChannel::new)));
    }

    private static NewIds ticket(String id, String kind) {
        return new NewIds(id + "-" + kind, id + "-pending", id + "-replied", NOW);
    }

    private static DraftResult draft(String id) {
        return DraftResult.ready(SmallCampaign.text(id, "draft"));
    }

    private static String problem(String id) {
        return SmallCampaign.text(id, "problem");
    }

    private static Arbitrary<String> token() {
        return frequencyOf(Tuple.of(9, of(TOKENS)), Tuple.of(1, just("ffffffff")));
    }

    private static Arbitrary<Integer> size() {
        return integers().between(1, 4).injectNull(0.5);
    }

    private static Arbitrary<Integer> x() {
        return integers().between(-1, 16);
    }

    private static Arbitrary<Integer> y() {
        return integers().between(-1, 10);
    }
}
