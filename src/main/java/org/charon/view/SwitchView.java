package org.charon.view;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.charon.campaign.Campaign;
import org.charon.campaign.location.Location;
import org.charon.campaign.map.Deck;
import org.charon.view.state.ActiveView;
import org.charon.view.state.Channel;
import org.charon.view.state.Encounter;
import org.charon.view.state.ShipComputer;
import org.charon.view.state.ShownView;
import org.charon.view.state.ViewType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Shows another view on every screen and closes an open comm terminal. Without a location, an encounter continues where the last one was.
 * {@code viewSlug} is a choice within the view, such as a station of the bridge.
 */
public record SwitchView(
        @NotNull ViewType viewType,
        @Size(max = 4096) String locationSlug,
        @Size(max = 200) String viewSlug) implements Command<SwitchView.Answer> {

    /** Display names of the bridge's stations. Other view slugs are interpreted by the pages. */
    private static final Map<String, String> STATIONS = Map.of(
            "map", "the bridge's map",
            "personnel", "the bridge's personnel",
            "logs", "the bridge's logs",
            "status", "the bridge's status",
            "charon", "CHARON on the bridge");

    @Schema(name = "SwitchViewAnswer")
    public record Answer(boolean success, ViewType viewType, String locationSlug, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        if (locationSlug == null || locationSlug.isBlank()) {
            String path = viewType == ViewType.ENCOUNTER ? view.encounterPath() : "";
            return done(show(view, path));
        }
        return new LocationReference(locationSlug)
                .resolve(campaign, location -> done(show(enter(view, location), location.path())));
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return Optional.of("Showed "
                + switch (viewType) {
                    case STANDBY -> "standby";
                    case BRIDGE -> STATIONS.getOrDefault(viewSlug == null ? "" : viewSlug, "the bridge");
                    case CHARON_TERMINAL -> "CHARON";
                    case COMM_TERMINAL -> "the comm terminals";
                    case MESSAGES -> "the messages";
                    case SHIP_DASHBOARD -> "the ship";
                    case ENCOUNTER -> encounterName(before, campaign);
                });
    }

    private String encounterName(ActiveView before, Campaign campaign) {
        String named = locationSlug == null || locationSlug.isBlank() ? before.encounterPath() : locationSlug;
        return named.isEmpty() ? "the encounter" : new LocationReference(named).name(campaign);
    }

    private Outcome<Answer> done(ActiveView next) {
        return Outcome.of(next, state -> new Answer(true, state.viewType(), state.locationSlug(), state.revision()));
    }

    private ActiveView enter(ActiveView view, Location location) {
        if (viewType != ViewType.ENCOUNTER || view.encounterPath().equals(location.path())) {
            return view;
        }
        Encounter remembered = view.encounters().byPath().get(location.path());
        return view.withEncounter(location.path(), remembered == null ? newEncounter(location) : remembered)
                .withPortraits(List.of());
    }

    private static Encounter newEncounter(Location location) {
        return location.site()
                .map(site -> {
                    Deck deck = site.defaultDeck();
                    return Encounter.NEW.onDeck(deck.id(), deck.level());
                })
                .orElse(Encounter.NEW);
    }

    private ActiveView show(ActiveView view, String locationPath) {
        ShownView next = new ShownView(viewType, locationPath, viewSlug == null ? "" : viewSlug);
        return view.showing(next).withComputer(withChannel(dialog(view), locationPath));
    }

    /** The dialog is open on every screen while the ship computer's own view is shown. */
    private ShipComputer dialog(ActiveView before) {
        ShipComputer computer = before.computer();
        if (viewType == ViewType.CHARON_TERMINAL) {
            return computer.withDialog(true);
        }
        return before.display().shown().type() == ViewType.CHARON_TERMINAL ? computer.withDialog(false) : computer;
    }

    private ShipComputer withChannel(ShipComputer computer, String locationPath) {
        return switch (viewType) {
            case CHARON_TERMINAL -> computer.withChannel(Channel.STORY.name());
            case BRIDGE -> computer.withChannel(Channel.BRIDGE.name());
            case ENCOUNTER ->
                locationPath.isEmpty()
                        ? computer
                        : computer.withChannel(
                                Channel.forEncounter(locationPath).name());
            default -> computer;
        };
    }
}
