package org.charon.view.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What the table sees and all that was done to it: the whole state of play. It lives in memory only, a change is a copy.
 *
 * @param shown the view on the screens
 * @param overlay the comm terminal laid over it, if any
 * @param computer the ship computer's part of play, with everything said to and by it
 * @param encounterPath path of the location whose encounter is current; empty before the first one. It stays while another kind of
 *     view is shown
 * @param encounters every encounter of this run by its location's path
 * @param portraits ids of the NPCs whose portraits are shown, in the order shown
 * @param playerMovesAllowed whether players may move their own tokens
 * @param shipOverrides what the GM changed about the ship during play
 * @param blackout whether the players see a neutral screen instead of all this
 * @param bridgeFocus where the bridge's map points
 * @param joinShown whether the resting screen shows how to join
 */
public record ActiveView(
        Shown shown,
        Optional<Overlay> overlay,
        ShipComputer computer,
        String encounterPath,
        Map<String, Encounter> encounters,
        List<String> portraits,
        boolean playerMovesAllowed,
        ShipOverrides shipOverrides,
        boolean blackout,
        BridgeFocus bridgeFocus,
        boolean joinShown) {

    /** The view of a server that has just started. */
    public static final ActiveView INITIAL = new ActiveView(
            new Shown(ViewType.STANDBY, "", ""),
            Optional.empty(),
            ShipComputer.INITIAL,
            "",
            Map.of(),
            List.of(),
            true,
            ShipOverrides.NONE,
            false,
            BridgeFocus.START,
            true);

    /** Copies the collections so that the record cannot change; their order is kept. */
    public ActiveView {
        encounters = Collections.unmodifiableMap(new LinkedHashMap<>(encounters));
        portraits = List.copyOf(portraits);
    }

    /**
     * @param type kind of view
     * @param locationPath path of the location it shows; empty for none
     * @param viewSlug further choice within the view; empty for none
     */
    public record Shown(ViewType type, String locationPath, String viewSlug) {

        /**
         * @return the same, with the bridge's map in place of another of its stations
         */
        private Shown withMap() {
            return type == ViewType.BRIDGE && !viewSlug.isEmpty() ? new Shown(type, locationPath, "map") : this;
        }
    }

    /**
     * A comm terminal laid over the view.
     *
     * @param locationPath path of the location it stands in
     * @param terminalSlug its slug there
     */
    public record Overlay(String locationPath, String terminalSlug) {}

    /**
     * @return the current encounter, or an empty one before the first
     */
    public Encounter encounter() {
        return encounterAt(encounterPath);
    }

    /**
     * @param locationPath path of a location
     * @return what was played there in this run, or an empty encounter
     */
    public Encounter encounterAt(String locationPath) {
        return encounters.getOrDefault(locationPath, Encounter.NEW);
    }

    /**
     * @param next what to show
     * @return a copy that shows it, without an overlay
     */
    public ActiveView showing(Shown next) {
        return new ActiveView(
                next,
                Optional.empty(),
                computer,
                encounterPath,
                encounters,
                portraits,
                playerMovesAllowed,
                shipOverrides,
                blackout,
                bridgeFocus,
                joinShown);
    }

    /**
     * @param next the comm terminal to lay over the view, or none
     * @return a copy with it
     */
    public ActiveView withOverlay(Optional<Overlay> next) {
        return new ActiveView(
                shown,
                next,
                computer,
                encounterPath,
                encounters,
                portraits,
                playerMovesAllowed,
                shipOverrides,
                blackout,
                bridgeFocus,
                joinShown);
    }

    /**
     * @param next the ship computer's part
     * @return a copy with it
     */
    public ActiveView withComputer(ShipComputer next) {
        return new ActiveView(
                shown,
                overlay,
                next,
                encounterPath,
                encounters,
                portraits,
                playerMovesAllowed,
                shipOverrides,
                blackout,
                bridgeFocus,
                joinShown);
    }

    /**
     * Makes a location's encounter the current one.
     *
     * @param locationPath path of the location
     * @param encounter its state
     * @return a copy with it
     */
    public ActiveView withEncounter(String locationPath, Encounter encounter) {
        Map<String, Encounter> next = new LinkedHashMap<>(encounters);
        next.put(locationPath, encounter);
        return withEncounters(locationPath, next);
    }

    /**
     * @param change what happens to the current encounter
     * @return a copy in which it has happened
     */
    public ActiveView withEncounter(UnaryOperator<Encounter> change) {
        return withEncounter(encounterPath, change.apply(encounter()));
    }

    /**
     * @param change applied to every encounter of this run with its location's path
     * @return a copy in which it has happened
     */
    public ActiveView withEveryEncounter(BiFunction<String, Encounter, Encounter> change) {
        Map<String, Encounter> next = new LinkedHashMap<>(encounters);
        next.replaceAll(change);
        return withEncounters(encounterPath, next);
    }

    private ActiveView withEncounters(String currentPath, Map<String, Encounter> next) {
        return new ActiveView(
                shown,
                overlay,
                computer,
                currentPath,
                next,
                portraits,
                playerMovesAllowed,
                shipOverrides,
                blackout,
                bridgeFocus,
                joinShown);
    }

    /**
     * @param next ids of NPCs in the order shown
     * @return a copy with these portraits
     */
    public ActiveView withPortraits(List<String> next) {
        return new ActiveView(
                shown,
                overlay,
                computer,
                encounterPath,
                encounters,
                next,
                playerMovesAllowed,
                shipOverrides,
                blackout,
                bridgeFocus,
                joinShown);
    }

    /**
     * @param allowed whether players may move their own tokens
     * @return a copy with that
     */
    public ActiveView withPlayerMoves(boolean allowed) {
        return new ActiveView(
                shown,
                overlay,
                computer,
                encounterPath,
                encounters,
                portraits,
                allowed,
                shipOverrides,
                blackout,
                bridgeFocus,
                joinShown);
    }

    /**
     * @param next what the GM changed about the ship
     * @return a copy with that
     */
    public ActiveView withShipOverrides(ShipOverrides next) {
        return new ActiveView(
                shown,
                overlay,
                computer,
                encounterPath,
                encounters,
                portraits,
                playerMovesAllowed,
                next,
                blackout,
                bridgeFocus,
                joinShown);
    }

    /**
     * @param on whether the players see a neutral screen
     * @return a copy with that
     */
    public ActiveView withBlackout(boolean on) {
        return new ActiveView(
                shown,
                overlay,
                computer,
                encounterPath,
                encounters,
                portraits,
                playerMovesAllowed,
                shipOverrides,
                on,
                bridgeFocus,
                joinShown);
    }

    /**
     * @param next where the bridge's map is to point
     * @return a copy with that
     */
    public ActiveView withBridgeFocus(BridgeFocus next) {
        return new ActiveView(
                next.follow() ? shown.withMap() : shown,
                overlay,
                computer,
                encounterPath,
                encounters,
                portraits,
                playerMovesAllowed,
                shipOverrides,
                blackout,
                next,
                joinShown);
    }

    /**
     * @param next whether the resting screen shows how to join
     * @return a copy with that
     */
    public ActiveView withJoinShown(boolean next) {
        return new ActiveView(
                shown,
                overlay,
                computer,
                encounterPath,
                encounters,
                portraits,
                playerMovesAllowed,
                shipOverrides,
                blackout,
                bridgeFocus,
                next);
    }

    /**
     * @param other another state of play
     * @return this one, but what was said in it was said in that one
     */
    public ActiveView withWordsOf(ActiveView other) {
        Conversations said = other.computer.conversations();
        return said == computer.conversations() ? this : withComputer(computer.withConversations(said));
    }

    /**
     * @return what is left of the view when the lights are out: its kind, and for the rest a table at which nothing was shown yet
     */
    public ActiveView inTheDark() {
        return INITIAL.showing(new Shown(shown.type(), "", "")).withBlackout(true);
    }
}
