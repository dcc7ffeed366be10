package org.charon.view.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.charon.campaign.map.Deck;
import org.charon.campaign.map.DeckLink;
import org.charon.campaign.map.DeckMap;
import org.charon.campaign.map.DoorStatus;
import org.charon.campaign.map.Doorway;
import org.charon.campaign.map.LocationMaps;
import org.charon.view.projection.DeckView.RoomView;
import org.charon.view.state.Audience;
import org.charon.view.state.Encounter;
import org.charon.view.state.Token;
import org.charon.view.state.TokenStatus;
import org.charon.view.state.TokenType;

/** What an audience may see of the encounter at one location. Fails closed: a thing is sent only if a rule here allows it. */
record Visibility(Audience audience, LocationMaps site, Encounter encounter) {

    boolean sees(String roomId) {
        return audience == Audience.GM || encounter.isRevealed(roomId);
    }

    /** The encounter's deck, or the location's default deck if it was removed from the campaign. */
    Deck currentDeck() {
        return site.deck(encounter.deckId()).orElseGet(site::defaultDeck);
    }

    boolean knows(Deck deck) {
        return audience == Audience.GM
                || deck.id().equals(currentDeck().id())
                || deck.map().rooms().stream().anyMatch(room -> sees(room.id()))
                || deck.map().corridors().stream().anyMatch(room -> sees(room.id()));
    }

    boolean sees(Token token) {
        if (audience == Audience.GM) {
            return true;
        }
        if (!token.deckId().equals(currentDeck().id()) || token.status().contains(TokenStatus.HIDDEN)) {
            return false;
        }
        return token.roomId().isEmpty() ? token.type() == TokenType.PLAYER : sees(token.roomId());
    }

    Map<String, Token> tokens() {
        Map<String, Token> seen = new LinkedHashMap<>();
        encounter.tokens().forEach((id, token) -> {
            if (sees(token)) {
                seen.put(id, token);
            }
        });
        return seen;
    }

    Map<String, Boolean> rooms() {
        if (audience == Audience.GM) {
            return encounter.rooms();
        }
        Map<String, Boolean> seen = new LinkedHashMap<>();
        encounter.rooms().forEach((id, visible) -> {
            if (visible && site.hasRoom(id)) {
                seen.put(id, true);
            }
        });
        return seen;
    }

    Map<String, DoorStatus> doors() {
        if (audience == Audience.GM) {
            return encounter.doors();
        }
        Map<String, DoorStatus> seen = new LinkedHashMap<>();
        encounter.doors().forEach((id, status) -> {
            if (site.decks().stream()
                    .flatMap(deck -> deck.map().doorway(id).stream())
                    .anyMatch(this::seesDoor)) {
                seen.put(id, status);
            }
        });
        return seen;
    }

    SiteView site(Deck shown) {
        return new SiteView(site.multiDeck(), site.multiDeck() ? manifest() : null, deck(shown), shown.id());
    }

    int knownDecks() {
        return (int) site.decks().stream().filter(this::knows).count();
    }

    private SiteView.Manifest manifest() {
        List<SiteView.DeckEntry> decks = site.decks().stream()
                .filter(this::knows)
                .map(deck -> new SiteView.DeckEntry(
                        deck.id(), deck.name(), deck.level(), forGm(deck.isDefault()), forGm(deck.description())))
                .toList();
        return new SiteView.Manifest(site.name(), site.facilityType(), decks.size(), decks);
    }

    DeckView deck(Deck deck) {
        DeckMap map = deck.map();
        return new DeckView(
                deck.id(),
                map.name(),
                map.locationName(),
                forGm(map.description()),
                map.grid(),
                map.rooms().stream()
                        .filter(room -> sees(room.id()))
                        .map(RoomView::of)
                        .toList(),
                map.corridors().stream()
                        .filter(room -> sees(room.id()))
                        .map(RoomView::of)
                        .toList(),
                map.doorways().stream()
                        .filter(this::seesDoor)
                        .map(this::connection)
                        .toList(),
                map.links().stream()
                        .filter(link -> sees(link.fromRoom()))
                        .map(this::link)
                        .toList(),
                map.terminals().stream().filter(spot -> sees(spot.room())).toList(),
                map.pois().stream().filter(poi -> sees(poi.room())).toList(),
                forGm(map.metadata()),
                forGm(map.imagePath()));
    }

    private boolean seesDoor(Doorway door) {
        return audience == Audience.GM || seesSide(door.from()) || seesSide(door.to());
    }

    /** The outside does not count as a revealed room, or an airlock would disclose the hidden room behind it. */
    private boolean seesSide(String roomId) {
        return !roomId.isEmpty() && sees(roomId);
    }

    private DeckView.Connection connection(Doorway door) {
        boolean from = door.from().isEmpty() || sees(door.from());
        boolean to = door.to().isEmpty() || sees(door.to());
        Doorway.Placement placement = door.placement();
        Doorway.WallSpot spot = from && to ? placement.between() : from ? placement.atFrom() : placement.atTo();
        return new DeckView.Connection(
                door.id(), from ? door.from() : null, to ? door.to() : null, door.type(), door.status(), spot);
    }

    private DeckView.InterDeckConnection link(DeckLink link) {
        return new DeckView.InterDeckConnection(
                link.id(),
                link.fromRoom(),
                link.toDeck(),
                sees(link.toRoom()) ? link.toRoom() : null,
                link.type(),
                link.status());
    }

    private <T> T forGm(T value) {
        return audience == Audience.GM ? value : null;
    }
}
