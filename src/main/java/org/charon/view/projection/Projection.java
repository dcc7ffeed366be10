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
 * What an audience may know of the state of play. Together with {@link Visibility} the only place that hides things: only what is added
 * here is ever sent. A blackout reduces {@code view} for players.
 */
public record Projection(ActiveView view, Campaign campaign, Audience audience) {

    /** During a blackout the players' state is built from the initial one, so nothing can be forgotten. */
    public Projection {
        view = audience == Audience.PLAYER && view.display().blackout() ? view.blackedOut() : view;
    }

    /** The state for this audience. */
    public ViewState state(Revision revision, HistoryLabels labels, CampaignEditions editions) {
        return state(revision, labels, editions, MapProjection::of);
    }

    /** The same, with a map projection that was already computed. */
    ViewState state(
            Revision revision,
            HistoryLabels labels,
            CampaignEditions editions,
            Function<Visibility, MapProjection> plans) {
        Encounter encounter = view.encounter();
        Optional<Visibility> visibility = locationAt(view.encounterPath())
                .flatMap(location -> location.site().map(site -> new Visibility(audience, site, encounter)));
        Optional<MapProjection> plan = visibility.map(plans);
        Optional<Location> shown = view.display().shown().type() == ViewType.ENCOUNTER
                ? locationAt(view.display().shown().locationPath())
                : Optional.empty();
        Optional<MapProjection> map = shown.isPresent() ? plan : Optional.empty();
        Charts charts = editions.disclosure(audience).charts();
        Map<String, Token> tokens = visibility.map(Visibility::tokens).orElse(Map.of());
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
                view.bridgeFocus().limitedTo(charts).withReferences(this::reference),
                view.display().joinShown(),
                editions.mark(audience),
                revision.number(),
                revision.instanceId(),
                revision.updatedAt(),
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

    /** The map of any location; an empty id means the current deck. Empty without a map or if the audience knows no such deck. */
    public Optional<EncounterMap> map(Location location, String deckId) {
        return visibility(location).flatMap(visibility -> {
            Optional<Deck> deck = deckId.isEmpty()
                    ? Optional.of(visibility.currentDeck())
                    : visibility.site().deck(deckId).filter(visibility::knows);
            return deck.map(
                    shown -> EncounterMap.of(visibility.site(shown), visibility.rooms(), visibility.currentDeck()));
        });
    }

    /** Every deck of a location that this audience knows; empty if it has no map. */
    public Optional<AllDecks> allDecks(Location location) {
        return visibility(location).map(visibility -> {
            SiteView site = visibility.site(visibility.currentDeck());
            List<AllDecks.DeckRooms> decks = visibility.site().decks().stream()
                    .filter(visibility::knows)
                    .sorted(Comparator.comparingInt(Deck::level))
                    .map(deck -> new AllDecks.DeckRooms(
                            deck.id(),
                            deck.name(),
                            deck.level(),
                            visibility.deck(deck).rooms()))
                    .toList();
            return new AllDecks(site.isMultiDeck(), site.manifest(), decks, visibility.rooms(), site.currentDeckId());
        });
    }

    /** Whether this audience may read a comm terminal: while it is shown over the view, or once its room is revealed. */
    public boolean mayRead(Location location, String terminalSlug) {
        if (audience == Audience.GM
                || view.display()
                        .overlay()
                        .filter(overlay -> overlay.equals(new Overlay(location.path(), terminalSlug)))
                        .isPresent()) {
            return true;
        }
        return visibility(location).stream()
                .flatMap(visibility -> visibility.site().decks().stream()
                        .flatMap(deck -> deck.map().terminals().stream())
                        .filter(spot -> visibility.sees(spot.room())))
                .anyMatch(spot -> spot.terminalSlug().equals(terminalSlug));
    }

    /** Whether this audience sees a token of the current encounter. */
    public boolean seesToken(String tokenId) {
        return locationAt(view.encounterPath())
                .flatMap(this::visibility)
                .map(visibility -> visibility.tokens().containsKey(tokenId))
                .orElse(false);
    }

    /** The lookup limited to what this audience knows: for players, a location that a chart marks as GM-only does not exist. */
    public Lookup limited(Lookup lookup) {
        return audience == Audience.GM
                ? lookup
                : campaign.locations().asKnown(lookup, path -> !campaign.charts()
                        .hiddenLocations()
                        .covers(path));
    }

    private Optional<Visibility> visibility(Location location) {
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

    /** Descriptions may name hidden things. */
    private String forGm(Optional<String> words) {
        return audience == Audience.GM ? words.orElse(null) : null;
    }

    /** Encounter channels contain a location's name, so players see only the one that their dialog shows. */
    private Map<String, ChannelSummary> channels() {
        ShipComputer computer = view.computer();
        Map<String, ChannelSummary> byName = new LinkedHashMap<>();
        for (Channel channel : computer.conversations().channels(view.encounterPath())) {
            ChannelSummary standing = ChannelSummary.of(computer.conversations().on(channel));
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
                .map(overrides::limitedTo)
                .orElse(overrides)
                .gauges()
                .forEach((gauge, current) -> byName.put(gauge.wire(), current));
        return byName;
    }

    private Map<String, NpcData> npcs() {
        Map<String, NpcData> byId = new LinkedHashMap<>();
        if (audience == Audience.GM) {
            campaign.npcs().forEach(npc -> byId.put(npc.id(), npcData(npc, npc.name())));
        } else {
            // Showing a portrait reveals the picture even if the roster hides it; a hidden name stays hidden.
            view.encounters().portraits().stream()
                    .flatMap(id -> campaign.npc(id).stream())
                    .forEach(npc ->
                            byId.put(npc.id(), npcData(npc, npc.forPlayers().name())));
        }
        return byId;
    }

    private static NpcData npcData(Npc npc, String name) {
        return new NpcData(npc.id(), name, npc.portrait());
    }
}
