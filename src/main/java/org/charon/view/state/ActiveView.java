package org.charon.view.state;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The whole state of play, immutable and in memory only. */
public record ActiveView(
        Display display, Encounters encounters, ShipComputer computer, ShipOverrides ship, BridgeFocus bridgeFocus) {

    public static final ActiveView INITIAL = new ActiveView(
            Display.INITIAL, Encounters.NONE, ShipComputer.INITIAL, ShipOverrides.NONE, BridgeFocus.INITIAL);

    /** The path of the location whose encounter is current; empty before the first one. */
    public String encounterPath() {
        return encounters.currentPath();
    }

    /** The current encounter, or an empty one before the first. */
    public Encounter encounter() {
        return encounterAt(encounterPath());
    }

    /** The encounter at a location, or an empty one. */
    public Encounter encounterAt(String locationPath) {
        return encounters.at(locationPath);
    }

    /** A copy with another view and no overlay. */
    public ActiveView showing(ShownView next) {
        return withDisplay(display.showing(next));
    }

    public ActiveView withOverlay(Optional<Overlay> next) {
        return withDisplay(display.withOverlay(next));
    }

    public ActiveView withBlackout(boolean on) {
        return withDisplay(display.withBlackout(on));
    }

    public ActiveView withJoinShown(boolean on) {
        return withDisplay(display.withJoinShown(on));
    }

    /** A copy in which a location's encounter is the current one. */
    public ActiveView withEncounter(String locationPath, Encounter encounter) {
        return withEncounters(encounters.with(locationPath, encounter));
    }

    public ActiveView withEncounter(UnaryOperator<Encounter> change) {
        return withEncounter(encounterPath(), change.apply(encounter()));
    }

    /** A copy with a change to every encounter; the change gets the location's path. */
    public ActiveView withEveryEncounter(BiFunction<String, Encounter, Encounter> change) {
        return withEncounters(encounters.withEvery(change));
    }

    /** Expects ids of NPCs in the order shown. */
    public ActiveView withPortraits(List<String> next) {
        return withEncounters(encounters.withPortraits(next));
    }

    public ActiveView withPlayerMoves(boolean allowed) {
        return withEncounters(encounters.withPlayerMoves(allowed));
    }

    public ActiveView withComputer(ShipComputer next) {
        return new ActiveView(display, encounters, next, ship, bridgeFocus);
    }

    public ActiveView withShip(ShipOverrides next) {
        return new ActiveView(display, encounters, computer, next, bridgeFocus);
    }

    /** A copy with another bridge focus; if screens follow it, the bridge switches to its map. */
    public ActiveView withBridgeFocus(BridgeFocus next) {
        Display shown = next.follow() ? display.showingBridgeMap() : display;
        return new ActiveView(shown, encounters, computer, ship, next);
    }

    /** A copy with the parts of another state that undo and redo never change: the conversations and the blackout. */
    public ActiveView withPermanentPartsOf(ActiveView other) {
        return withComputer(computer.withConversations(other.computer.conversations()))
                .withBlackout(other.display.blackout());
    }

    /** The state players see during a blackout: the type of view, and otherwise the initial state. */
    public ActiveView blackedOut() {
        return INITIAL.showing(new ShownView(display.shown().type(), "", "")).withBlackout(true);
    }

    private ActiveView withDisplay(Display next) {
        return new ActiveView(next, encounters, computer, ship, bridgeFocus);
    }

    private ActiveView withEncounters(Encounters next) {
        return new ActiveView(display, next, computer, ship, bridgeFocus);
    }
}
