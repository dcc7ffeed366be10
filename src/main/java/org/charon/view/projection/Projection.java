package org.charon.view.projection;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.charon.campaign.Campaign;
import org.charon.campaign.chart.Charts;
import org.charon.campaign.location.Location;
import org.charon.campaign.location.Locations.Lookup;
import org.charon.campaign.map.Deck;
import org.charon.campaign.roster.Npc;
import org.charon.view.projection.ViewState.LocationData;
import org.charon.view.projection.ViewState.NpcData;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Audience;
import org.charon.view.state.Channel;
import org.charon.view.state.Encounter;
import org.charon.view.state.Overlay;
import org.charon.view.state.ShipComputer;
import org.charon.view.state.ShipOverrides;
import org.charon.view.state.SystemOverride;
import org.charon.view.state.Token;
import org.charon.view.state.ViewType;

/**
 * What an audience may know of the state of play. Together with {@link Visibility} the only place that knows of hiding: whatever is not
 * put in here never leaves the process.
 *
 * @param view the state of play, as far as a blackout leaves it to the audience
 * @param campaign the snapshot in use
 * @param audience who is to see it
 */
public record Projection(ActiveView view, Campaign campaign, Audience audience) {

    /** In a blackout the players' part is made from nothing, so that there is nothing to forget to leave out. */
    public Projection {
        view = audience == Audience.PLAYER && view.display().blackout() ? view.blackedOut() : view;
    }

    /**
     * @param stamp the revision this state is published as
     * @param labels what undo and redo would do
     * @param editions of the snapshot in use
     * @return the state for this audience
     */
    public ViewState state(Revision stamp, HistoryLabels labels, CampaignEditions editions) {
        return state(stamp, labels, editions, MapProjection::of);
    }

    /** The same, with what somebody knows already of the maps. */
    ViewState state(
            Revision stamp,
            HistoryLabels labels,
            CampaignEditions editions,
            Function<Visibility, MapProjection> plans) {
        Encounter encounter = view.encounter();
        Optional<Visibility> sight = locationAt(view.encounterPath())
                .flatMap(location -> location.site().map(site -> new Visibility(audience, site, encounter)));
        Optional<MapProjection> plan = sight.map(plans);
        Optional<Location> shown = view.display().shown().type() == ViewType.ENCOUNTER
                ? locationAt(view.display().shown().locationPath())
                : Optional.empty();
        Optional<MapProjection> map = shown.isPresent() ? plan : Optional.empty();
        Charts charts = editions.readable(audience).charts();
        Map<String, Token> tokens = sight.map(Visibility::tokens).orElse(Map.of());
        return new ViewState(
                view.display().shown().type(),
                reference(view.display().shown().locationPath()),
                view.display().shown().viewSlug(),
                view.display()
                        .overlay()
                        .map(overlay -> reference(overlay.locationPath()))
                        .orElse(""),
                view.display().overlay().map(Overlay::terminalSlug).orElse(""),
                view.computer().mode(),
                view.computer().locationPath(),
                view.computer().dialogOpen(),
                view.computer().activeChannel(),
                channels(),
                encounter.level(),
                encounter.deckId(),
                plan.map(MapProjection::rooms).orElse(Map.of()),
                plan.map(MapProjection::doors).orElse(Map.of()),
                tokens,
                List.copyOf(tokens.keySet()),
                view.encounters().portraits(),
                view.encounters().playerMovesAllowed(),
                systems(),
                gauges(),
                view.display().blackout(),
                view.bridgeFocus().on(charts).named(this::reference),
                view.display().joinShown(),
                editions.mark(audience),
                stamp.revision(),
                stamp.instanceId(),
                stamp.updatedAt(),
                npcs(),
                shown.map(Location::type).orElse(null),
                shown.map(Location::name).orElse(null),
                shown.map(Location::slugs).orElse(null),
                shown.map(location -> data(location, map, charts)).orElse(null),
                shown.isPresent() ? map.map(MapProjection::knownDecks).orElse(0) : null,
                shown.isPresent()
                        ? map.map(seen -> seen.from().currentDeck().name()).orElse("")
                        : null,
                forGm(labels.undo()),
                forGm(labels.redo()));
    }

    /**
     * The map of any location, shown or not.
     *
     * @param location with or without a map
     * @param deckId of the deck wanted; empty for the current one
     * @return the map; empty if the location has none, or the audience knows of no such deck
     */
    public Optional<EncounterMap> map(Location location, String deckId) {
        return sight(location).flatMap(sight -> {
            Optional<Deck> deck = deckId.isEmpty()
                    ? Optional.of(sight.currentDeck())
                    : sight.site().deck(deckId).filter(sight::knows);
            return deck.map(shown -> EncounterMap.of(sight.site(shown), sight.rooms(), sight.currentDeck()));
        });
    }

    /**
     * Every deck of a location. What this audience does not know of is left out, though only the GM is meant to ask.
     *
     * @param location with or without a map
     * @return its decks by storey; empty if the location has no map
     */
    public Optional<AllDecks> allDecks(Location location) {
        return sight(location).map(sight -> {
            SiteView site = sight.site(sight.currentDeck());
            List<AllDecks.DeckRooms> decks = sight.site().decks().stream()
                    .filter(sight::knows)
                    .sorted(Comparator.comparingInt(Deck::level))
                    .map(deck -> new AllDecks.DeckRooms(
                            deck.id(),
                            deck.name(),
                            deck.level(),
                            sight.deck(deck).rooms()))
                    .toList();
            return new AllDecks(site.isMultiDeck(), site.manifest(), decks, sight.rooms(), site.currentDeckId());
        });
    }

    /**
     * Whether this audience may read a comm terminal: while it lies over the view, or once its room is revealed.
     *
     * @param location where it stands
     * @param terminalSlug its slug there
     * @return whether its mail may be sent
     */
    public boolean mayRead(Location location, String terminalSlug) {
        if (audience == Audience.GM
                || view.display()
                        .overlay()
                        .filter(overlay -> overlay.equals(new Overlay(location.path(), terminalSlug)))
                        .isPresent()) {
            return true;
        }
        return sight(location).stream()
                .flatMap(sight -> sight.site().decks().stream()
                        .flatMap(deck -> deck.map().terminals().stream())
                        .filter(spot -> sight.sees(spot.room())))
                .anyMatch(spot -> spot.terminalSlug().equals(terminalSlug));
    }

    /**
     * Whether this audience sees a token of the current encounter.
     *
     * @param tokenId of a token
     * @return whether it is sent
     */
    public boolean seesToken(String tokenId) {
        return locationAt(view.encounterPath())
                .flatMap(this::sight)
                .map(sight -> sight.tokens().containsKey(tokenId))
                .orElse(false);
    }

    /**
     * A location lookup as far as this audience knows the place: to players, a place that a chart keeps for the GM does not exist.
     */
    public Lookup known(Lookup lookup) {
        return audience == Audience.GM
                ? lookup
                : campaign.locations().asKnown(lookup, path -> !campaign.charts()
                        .hiddenLocations()
                        .covers(path));
    }

    private Optional<Visibility> sight(Location location) {
        return location.site().map(site -> new Visibility(audience, site, view.encounterAt(location.path())));
    }

    private Optional<Location> locationAt(String path) {
        return Optional.ofNullable(campaign.locations().byPath().get(path));
    }

    private String reference(String path) {
        return locationAt(path).map(campaign.locations()::referenceTo).orElse(path);
    }

    private static LocationData data(Location location, Optional<MapProjection> plan, Charts charts) {
        return new LocationData(
                location.slug(),
                location.name(),
                location.type(),
                location.status(),
                location.description(),
                plan.map(MapProjection::site).orElse(null),
                plan.isPresent() ? null : charts.kindFor(location).orElse(null));
    }

    /** Words for the GM name what the players may not know. */
    private String forGm(Optional<String> words) {
        return audience == Audience.GM ? words.orElse(null) : null;
    }

    /** An encounter's channel names its place: players hear of none but the one that their dialog shows. */
    private Map<String, ChannelStanding> channels() {
        ShipComputer computer = view.computer();
        Map<String, ChannelStanding> byName = new LinkedHashMap<>();
        for (Channel channel : computer.conversations().channels(view.encounterPath())) {
            ChannelStanding standing =
                    ChannelStanding.of(computer.conversations().on(channel));
            if (audience == Audience.GM) {
                byName.put(channel.name(), standing);
            } else if (Channel.ALWAYS.contains(channel) || channel.name().equals(computer.activeChannel())) {
                byName.put(channel.name(), standing.forPlayers());
            }
        }
        return byName;
    }

    private Map<String, SystemOverride> systems() {
        Map<String, SystemOverride> byName = new LinkedHashMap<>();
        view.ship().systems().forEach((system, override) -> byName.put(system.wire(), override));
        return byName;
    }

    private Map<String, Integer> gauges() {
        ShipOverrides overrides = view.ship();
        Map<String, Integer> byName = new LinkedHashMap<>();
        campaign.ship()
                .map(overrides::within)
                .orElse(overrides)
                .gauges()
                .forEach((gauge, current) -> byName.put(gauge.wire(), current));
        return byName;
    }

    private Map<String, NpcData> npcs() {
        Map<String, NpcData> byId = new LinkedHashMap<>();
        if (audience == Audience.GM) {
            campaign.npcs().forEach(npc -> byId.put(npc.id(), face(npc, npc.name())));
        } else {
            // Who shows a face shows the picture, even one that the roster keeps back; a name kept back stays so.
            view.encounters().portraits().stream()
                    .flatMap(id -> campaign.npc(id).stream())
                    .forEach(
                            npc -> byId.put(npc.id(), face(npc, npc.forPlayers().name())));
        }
        return byId;
    }

    private static NpcData face(Npc npc, String name) {
        return new NpcData(npc.id(), name, npc.portrait());
    }
}
