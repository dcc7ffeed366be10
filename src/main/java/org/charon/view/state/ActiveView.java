package org.charon.view.state;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * The whole state of play. It lives in memory only; a change is a copy.
 *
 * @param display what the screens show
 * @param encounters what was played at each location
 * @param computer the ship computer's part of play, with its conversations
 * @param ship what the GM changed about the ship during play
 * @param bridgeFocus where the bridge's map points
 */
public record ActiveView(
        Display display, Encounters encounters, ShipComputer computer, ShipOverrides ship, BridgeFocus bridgeFocus) {

    /** The view of a server that has just started. */
    public static final ActiveView INITIAL = new ActiveView(
            Display.INITIAL, Encounters.NONE, ShipComputer.INITIAL, ShipOverrides.NONE, BridgeFocus.START);

    /** The path of the location whose encounter is current; empty before the first one. */
    public String encounterPath() {
        return encounters.currentPath();
    }

    /** The current encounter, or an empty one before the first. */
    public Encounter encounter() {
        return encounterAt(encounterPath());
    }

    /** What was played at a location in this run, or an empty encounter. */
    public Encounter encounterAt(String locationPath) {
        return encounters.at(locationPath);
    }

    /** A copy that shows another view, without an overlay. */
    public ActiveView showing(Shown next) {
        return withDisplay(display.showing(next));
    }

    /** A copy with a comm terminal over the view, or none. */
    public ActiveView withOverlay(Optional<Overlay> next) {
        return withDisplay(display.withOverlay(next));
    }

    /** A copy in which players see a neutral screen, or do not. */
    public ActiveView withBlackout(boolean on) {
        return withDisplay(display.withBlackout(on));
    }

    /** A copy in which the standby screen shows how to join, or does not. */
    public ActiveView withJoinShown(boolean on) {
        return withDisplay(display.withJoinShown(on));
    }

    /** A copy in which a location's encounter is the current one. */
    public ActiveView withEncounter(String locationPath, Encounter encounter) {
        return withEncounters(encounters.with(locationPath, encounter));
    }

    /** A copy with a change to the current encounter. */
    public ActiveView withEncounter(UnaryOperator<Encounter> change) {
        return withEncounter(encounterPath(), change.apply(encounter()));
    }

    /** A copy with a change to every encounter of this run; the change is given the location's path. */
    public ActiveView withEveryEncounter(BiFunction<String, Encounter, Encounter> change) {
        return withEncounters(encounters.withEvery(change));
    }

    /** A copy with other portraits: ids of NPCs in the order shown. */
    public ActiveView withPortraits(List<String> next) {
        return withEncounters(encounters.withPortraits(next));
    }

    /** A copy in which players may move their own tokens, or may not. */
    public ActiveView withPlayerMoves(boolean allowed) {
        return withEncounters(encounters.withPlayerMoves(allowed));
    }

    /** A copy with another part of the ship computer. */
    public ActiveView withComputer(ShipComputer next) {
        return new ActiveView(display, encounters, next, ship, bridgeFocus);
    }

    /** A copy with other changes to the ship. */
    public ActiveView withShip(ShipOverrides next) {
        return new ActiveView(display, encounters, computer, next, bridgeFocus);
    }

    /** A copy whose bridge points elsewhere; where the screens are to follow, the bridge shows its map. */
    public ActiveView withBridgeFocus(BridgeFocus next) {
        Display shown = next.follow() ? display.showingBridgeMap() : display;
        return new ActiveView(shown, encounters, computer, ship, next);
    }

    /**
     * A copy that takes from another state what no undo or redo changes: the conversations, because what was said stays said, and the
     * blackout.
     */
    public ActiveView withPermanentPartsOf(ActiveView other) {
        return withComputer(computer.withConversations(other.computer.conversations()))
                .withBlackout(other.display.blackout());
    }

    /** What players see during a blackout: the kind of view, and for the rest a table at which nothing was shown yet. */
    public ActiveView blackedOut() {
        return INITIAL.showing(new Shown(display.shown().type(), "", "")).withBlackout(true);
    }

    private ActiveView withDisplay(Display next) {
        return new ActiveView(next, encounters, computer, ship, bridgeFocus);
    }

    private ActiveView withEncounters(Encounters next) {
        return new ActiveView(display, next, computer, ship, bridgeFocus);
    }
}
