package org.charon.leak;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.charon.campaign.Campaign;
import org.charon.campaign.chart.Chart;
import org.charon.campaign.chart.Charts;
import org.charon.campaign.chart.OrbitMap;
import org.charon.campaign.chart.StarMap;
import org.charon.campaign.chart.SystemMap;
import org.charon.campaign.location.Location;
import org.charon.campaign.lore.Exclusions;
import org.charon.campaign.map.Deck;
import org.charon.campaign.map.DeckMap;
import org.charon.campaign.map.LocationMaps;
import org.charon.campaign.map.Rect;
import org.charon.campaign.map.Room;
import org.charon.campaign.roster.Npc;
import org.charon.campaign.roster.RosterNote;
import org.charon.campaign.ship.Ship;
import org.charon.view.TestGame;
import org.charon.view.state.ActiveView;
import org.charon.view.state.BridgeFocus;
import org.charon.view.state.Channel;
import org.charon.view.state.ChartLevel;
import org.charon.view.state.Encounter;
import org.charon.view.state.Overlay;
import org.charon.view.state.PendingReply;
import org.charon.view.state.Token;
import org.charon.view.state.TokenStatus;
import org.charon.view.state.TokenType;
import org.charon.view.state.ViewType;

/**
 * What the players may not know, worked out from the rules of the table and not from the code that hides it. Takes any campaign and any
 * state of play.
 */
public final class Secrets {

    private final Campaign campaign;
    private final ActiveView view;
    private final SecretCollector collector = new SecretCollector();

    private Secrets(Campaign campaign, ActiveView view) {
        this.campaign = campaign;
        this.view = view;
    }

    /**
     * What must occur neither in the state (stream, REST) nor in a map nor in an answer to a player.
     *
     * @param campaign any
     * @param view the state of play
     * @return every text that is not also one that players may see there
     */
    public static List<Secret> inState(Campaign campaign, ActiveView view) {
        Secrets secrets = new Secrets(campaign, view);
        secrets.play();
        secrets.whatTheStateNeverCarries();
        return secrets.collector.secrets();
    }

    /**
     * What must occur in nothing at all that an anonymous client can fetch: rosters, charts, logs and readable terminals are open there.
     *
     * @param campaign any
     * @param view the state of play
     * @return every text that is not also one that anybody may see somewhere
     */
    public static List<Secret> anywhere(Campaign campaign, ActiveView view) {
        Secrets secrets = new Secrets(campaign, view);
        secrets.play();
        secrets.whatIsReadElsewhere();
        return secrets.collector.secrets();
    }

    /**
     * @param token of the current encounter
     * @return whether players may be sent it
     */
    public static boolean mayShow(Campaign campaign, ActiveView view, Token token) {
        return new Secrets(campaign, view).mayShow(token);
    }

    /**
     * @return whether players may read a terminal's mail
     */
    public static boolean mayRead(Campaign campaign, ActiveView view, Location location, String terminal) {
        return new Secrets(campaign, view).mayRead(location, terminal);
    }

    /** With the lights out nothing is shown, and what was revealed is not. */
    private boolean dark() {
        return view.display().blackout();
    }

    private boolean isShown(Location location) {
        return !dark()
                && view.display().shown().type() == ViewType.ENCOUNTER
                && view.display().shown().locationPath().equals(location.path());
    }

    private void whatTheSceneNames() {
        collector.addPublicIf(
                !dark(),
                "further choice within a view in the dark",
                view.display().shown().viewSlug());
        collector.addPublicIf(!dark(), "channel in the dark", view.computer().activeChannel());
        collector.addPublic("story");
        view.encounters().portraits().forEach(id -> collector.addPublicIf(!dark(), "portrait in the dark", id));
        view.ship()
                .systems()
                .values()
                .forEach(override -> collector.addPublicIf(!dark(), "state of the ship in the dark", override.info()));
        if (!dark()) {
            referred().forEach(path -> collector.addPublic(path, path.replace('/', '\n')));
        }
        pointedAt();
        view.display()
                .overlay()
                .ifPresent(overlay -> collector.addPublicIf(!dark(), "terminal in the dark", overlay.terminalSlug()));
    }

    /** The bridge's map tells where it points as far as players may read the charts: what is the GM's gives way to what is above it. */
    private void pointedAt() {
        Charts charts = campaign.charts();
        BridgeFocus focus = dark() ? BridgeFocus.INITIAL : view.bridgeFocus();
        OrbitMap orbit = charts.orbitMaps().get(focus.body());
        SystemMap system = charts.systemMaps().get(focus.system());
        boolean farther = focus.level() != ChartLevel.GALAXY && system != null && !system.gmOnly();
        boolean inside = focus.body().startsWith(focus.system() + "/");
        boolean near = focus.level() == ChartLevel.ORBIT && orbit != null && !orbit.gmOnly() && (inside || farther);
        if (near) {
            collector.addPublic(focus.system(), focus.body().replace('/', '\n'));
        } else if (farther) {
            collector.addPublic(focus.system());
        }
        Stream<? extends Chart> all = Stream.of(
                        charts.starMap().stream(),
                        charts.systemMaps().values().stream(),
                        charts.orbitMaps().values().stream())
                .flatMap(chart -> chart);
        all.forEach(chart -> chart.entries().forEach(entry -> {
            boolean shown = chart == orbit && near
                    || chart == system && farther && focus.level() == ChartLevel.SYSTEM
                    || chart instanceof StarMap && !chart.gmOnly() && focus.level() == ChartLevel.GALAXY;
            boolean picked = shown && !entry.gmOnly() && entry.id().equals(focus.element());
            collector.addPublicIf(picked, "entry of a map of space that is not picked out", entry.id());
        }));
    }

    private void play() {
        String ofTheComputer = "the ship computer's character";
        collector.addSecret(ofTheComputer, campaign.charon().personality());
        collector.addSecret(ofTheComputer, campaign.charon().systemPrompt());
        whatTheSceneNames();
        for (Location location : campaign.locations().byPath().values()) {
            boolean shown = isShown(location);
            String of = " of " + location.path();
            collector.addPublicIf(shown, "description of a location that is not shown:" + of, location.description());
            collector.addPublicIf(shown, "status of a location that is not shown:" + of, location.status());
            collector.addSecretsIn("lore" + of, location.lore());
            collector.addSecretsIn("rules for the computer's knowledge" + of, location.loreNote());
            collector.addSecretsIn("note" + of, location.note().disclosed(section -> true, new Exclusions(List.of())));
            location.site().ifPresent(site -> maps(location, site));
            tokens(location);
        }
    }

    private void maps(Location location, LocationMaps site) {
        collector.addPublic(site.name(), site.facilityType());
        for (Deck deck : site.decks()) {
            DeckMap map = deck.map();
            String on = " on deck " + deck.id() + " of " + location.path();
            boolean known =
                    deck.equals(current(location, site)) || rooms(map).anyMatch(room -> revealed(location, room.id()));
            collector.addPublicIf(known, "deck without a revealed room:" + on, deck.id(), deck.name(), map.name());
            collector.addPublicIf(known, "deck without a revealed room:" + on, map.locationName(), map.deckId());
            collector.addSecret("note for the GM" + on, deck.description(), map.description(), map.imagePath());
            collector.addSecretsIn("metadata" + on, map.metadata());
            rooms(map).forEach(room -> {
                String why = "room " + room.id() + " is hidden" + on;
                collector.addPublicIf(
                        revealed(location, room.id()), why, room.id(), room.name(), room.description(), room.type());
            });
            map.pois().forEach(poi -> {
                String why = "poi " + poi.id() + " in hidden room '" + poi.room() + "'" + on;
                collector.addPublicIf(
                        revealed(location, poi.room()),
                        why,
                        poi.id(),
                        poi.name(),
                        poi.icon(),
                        poi.status(),
                        poi.description());
            });
            map.terminals().forEach(spot -> {
                String why = "terminal " + spot.id() + " in hidden room " + spot.room() + on;
                collector.addPublicIf(
                        revealed(location, spot.room()), why, spot.id(), spot.name(), spot.terminalSlug());
            });
            map.doorways()
                    .forEach(door -> collector.addPublicIf(
                            revealed(location, door.from()) || revealed(location, door.to()),
                            "door with two hidden ends" + on,
                            door.id()));
            map.links().forEach(link -> {
                boolean seen = revealed(location, link.fromRoom());
                collector.addPublicIf(
                        seen, "way to another deck from hidden room " + link.fromRoom(), link.id(), link.status());
                if (seen) {
                    collector.addPublic(link.toDeck());
                }
            });
        }
    }

    private void tokens(Location location) {
        view.encounterAt(location.path()).tokens().forEach((id, token) -> {
            boolean seen = view.encounterPath().equals(location.path()) && mayShow(token);
            collector.addPublicIf(
                    seen, "token " + id + " is out of sight: " + token, id, token.name(), token.imageUrl());
        });
    }

    private void whatTheStateNeverCarries() {
        talk();
        for (Location location : campaign.locations().byPath().values()) {
            boolean shown = isShown(location);
            collector.addPublicIf(shown, "name of a location that is not shown", location.name());
            collector.addSecret("slug of a location that is not shown", location.slug(), location.path());
            collector.addSecretsIn("the computer's instance at " + location.path(), location.charon());
            location.terminals().values().forEach(terminal -> {
                collector.addSecret("terminal at " + location.path(), terminal.slug());
                MailTexts.in(terminal).forEach(text -> collector.addSecret("in terminal " + terminal.slug(), text));
            });
        }
        for (Npc npc : campaign.npcs()) {
            boolean active = !dark() && view.encounters().portraits().contains(npc.id());
            String why = "portrait of " + npc.id() + " is not shown";
            collector.addPublicIf(active, why, npc.id(), npc.portrait());
            collector.addPublicIf(active && !npc.hidden().contains("name"), why + ", or not by name", npc.name());
            notes(npc.id(), npc.gmNotes());
            collector.addSecret("NPC " + npc.id(), npc.role(), npc.faction(), npc.location());
            collector.addSecret("NPC " + npc.id(), npc.status(), npc.description());
        }
    }

    private void whatIsReadElsewhere() {
        conversations();
        for (Location location : campaign.locations().byPath().values()) {
            // Charts name locations, and so do answers that ask for a full path.
            collector.addPublic(location.slug(), location.path(), location.name());
            // A conversation is answered under the name that it was asked by.
            collector.addPublic(Channel.forEncounter(location.path()).name());
            location.terminals().values().forEach(terminal -> {
                boolean readable = mayRead(location, terminal.slug());
                String why = "terminal " + terminal.slug() + " at " + location.path() + " was not opened";
                collector.addPublicIf(readable, why, terminal.slug());
                MailTexts.in(terminal).forEach(text -> collector.addPublicIf(readable, why, text));
            });
        }
        for (Npc npc : campaign.npcs()) {
            boolean active = !dark() && view.encounters().portraits().contains(npc.id());
            String why = "NPC " + npc.id() + " is for the GM";
            Predicate<String> open = field -> !npc.gmOnly() && !npc.hidden().contains(field);
            notes(npc.id(), npc.gmNotes());
            collector.addPublicIf(active || !npc.gmOnly(), why, npc.id());
            collector.addPublicIf(active && !npc.hidden().contains("name") || open.test("name"), why, npc.name());
            collector.addPublicIf(active || open.test("portrait"), why, npc.portrait());
            collector.addPublicIf(open.test("role"), why, npc.role());
            collector.addPublicIf(open.test("faction"), why, npc.faction());
            collector.addPublicIf(open.test("location"), why, npc.location());
            collector.addPublicIf(open.test("status"), why, npc.status());
            collector.addPublicIf(open.test("description"), why, npc.description());
        }
        campaign.crew().forEach(one -> {
            String why = "crew " + one.id() + " is for the GM";
            Predicate<String> open = field -> !one.gmOnly() && !one.hidden().contains(field);
            notes(one.id(), one.gmNotes());
            collector.addPublicIf(!one.gmOnly(), why, one.id());
            collector.addPublicIf(open.test("name"), why, one.name());
            collector.addPublicIf(open.test("callsign"), why, one.callsign());
            collector.addPublicIf(open.test("background"), why, one.background());
            collector.addPublicIf(open.test("motivation"), why, one.motivation());
            collector.addPublicIf(open.test("description"), why, one.description());
        });
        campaign.sessions().forEach(log -> {
            String why = "session " + log.sessionNumber() + " is for the GM";
            Predicate<String> open = field -> !log.gmOnly() && !log.hidden().contains(field);
            collector.addPublicIf(open.test("title"), why, log.title());
            collector.addPublicIf(open.test("location"), why, log.location());
            collector.addPublicIf(!log.gmOnly(), why, log.body());
            log.npcs().forEach(name -> collector.addPublicIf(open.test("npcs"), why, name));
        });
        campaign.ship().ifPresent(this::stocks);
        collector.addPublic(json(campaign.charts().open()));
    }

    private void notes(String id, List<RosterNote> notes) {
        notes.forEach(note -> collector.addSecret("note on " + id, note.text()));
    }

    private void stocks(Ship ship) {
        collector.addPublic(ship.name(), ship.shipClass());
        ship.systems().values().forEach(system -> collector.addPublic(system.info()));
        Stream.concat(Stream.of(ship.fuel(), ship.jumpCountdown()), ship.supplies().stream())
                .filter(Objects::nonNull)
                .forEach(
                        stock -> collector.addPublicIf(!stock.gmOnly(), "stock of the GM", stock.name(), stock.text()));
    }

    /** What is said is read on its channel, and what the GM has not approved nowhere; the state tells which message is the newest. */
    private void talk() {
        String current = view.computer().activeChannel();
        view.computer().conversations().byChannel().forEach((channel, said) -> {
            boolean open = !dark() && (!channel.startsWith("encounter-") || channel.equals(current));
            String why = "said on " + channel;
            said.messages().forEach(message -> collector.addSecret(why, message.content()));
            said.lastMessage().ifPresent(last -> collector.addPublicIf(open, why, last.messageId()));
            said.pending().forEach(reply -> pending(channel, reply));
            collector.addPublicIf(open, "channel of an encounter", channel);
        });
    }

    /** What a player has asked is said, what the GM has asked for is not. */
    private void pending(String channel, PendingReply reply) {
        String why = "pending on " + channel;
        collector.addSecret(
                why, reply.pendingId(), reply.response(), reply.problem(), reply.contextNote(), reply.client());
        if (reply.startedByGm()) {
            collector.addSecret(why, reply.queryId(), reply.query());
        }
    }

    /** Anybody may read any channel; a canned line may be said here and still wait there. */
    private void conversations() {
        view.computer().conversations().byChannel().forEach((channel, said) -> {
            said.messages()
                    .forEach(message -> collector.addPublicIf(
                            !dark(), "said in the dark on " + channel, message.messageId(), message.content()));
            said.pending().forEach(reply -> pending(channel, reply));
        });
    }

    /** Paths that the state itself names. */
    private Stream<String> referred() {
        return Stream.of(
                view.display().shown().locationPath(),
                view.encounterPath(),
                view.computer().locationPath(),
                view.display().overlay().map(Overlay::locationPath).orElse(""));
    }

    /** A room that is absent from the list is hidden, and the outside is no room. */
    private boolean revealed(Location location, String room) {
        Map<String, Boolean> rooms = view.encounterAt(location.path()).rooms();
        return !dark() && !room.isEmpty() && rooms.containsKey(room) && rooms.get(room);
    }

    private Deck current(Location location, LocationMaps site) {
        Encounter encounter = view.encounterAt(location.path());
        Optional<Deck> named = dark()
                ? Optional.empty()
                : site.decks().stream()
                        .filter(deck -> deck.id().equals(encounter.deckId()))
                        .findFirst();
        Optional<Deck> marked = site.decks().stream().filter(Deck::isDefault).findFirst();
        return named.or(() -> marked).orElse(site.decks().get(0));
    }

    private boolean mayShow(Token token) {
        Location location = campaign.locations().byPath().get(view.encounterPath());
        if (dark()
                || location == null
                || location.site().isEmpty()
                || token.status().contains(TokenStatus.HIDDEN)) {
            return false;
        }
        Deck deck = current(location, location.site().get());
        if (!deck.id().equals(token.deckId())) {
            return false;
        }
        String room = roomOf(token, deck.map());
        return room.isEmpty() ? token.type() == TokenType.PLAYER : revealed(location, room);
    }

    /** The room that most of the token's cells lie in, the first of several; the outside takes part as a room without a name. */
    private static String roomOf(Token token, DeckMap map) {
        List<String> under = new ArrayList<>();
        for (int row = 0; row < token.size(); row++) {
            for (int column = 0; column < token.size(); column++) {
                double x = token.x() + column + 0.5;
                double y = token.y() + row + 0.5;
                under.add(rooms(map)
                        .filter(one -> holds(one, x, y))
                        .map(Room::id)
                        .findFirst()
                        .orElse(""));
            }
        }
        int most = under.stream()
                .mapToInt(room -> Collections.frequency(under, room))
                .max()
                .orElseThrow();
        return under.stream()
                .filter(room -> Collections.frequency(under, room) == most)
                .findFirst()
                .orElseThrow();
    }

    private boolean mayRead(Location location, String terminal) {
        boolean open = !dark()
                && view.display().overlay().stream()
                        .anyMatch(overlay -> overlay.locationPath().equals(location.path())
                                && overlay.terminalSlug().equals(terminal));
        return open
                || location.site().stream()
                        .flatMap(site -> site.decks().stream())
                        .flatMap(deck -> deck.map().terminals().stream())
                        .anyMatch(spot -> spot.terminalSlug().equals(terminal) && revealed(location, spot.room()));
    }

    private static Stream<Room> rooms(DeckMap map) {
        return Stream.concat(map.rooms().stream(), map.corridors().stream());
    }

    private static boolean holds(Room room, double x, double y) {
        List<Rect> parts = room.rects().isEmpty() ? List.of(room.bounds()) : room.rects();
        return parts.stream()
                .anyMatch(part ->
                        x >= part.x() && x < part.x() + part.width() && y >= part.y() && y < part.y() + part.height());
    }

    private static String json(Object value) {
        try {
            return TestGame.json().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
