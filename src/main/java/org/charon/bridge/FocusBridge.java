package org.charon.bridge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.stream.Collectors;
import org.charon.campaign.Campaign;
import org.charon.campaign.chart.Chart;
import org.charon.campaign.chart.ChartEntry;
import org.charon.view.Actor;
import org.charon.view.Command;
import org.charon.view.LocationReference;
import org.charon.view.Outcome;
import org.charon.view.state.ActiveView;
import org.charon.view.state.BridgeFocus;
import org.charon.view.state.ChartLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Points the bridge's map at a place, on every terminal.
 *
 * @param system slug or path; required except at the level galaxy
 * @param body slug or path, searched in the system first; required at the level orbit
 * @param element the entry to highlight: its location, otherwise its name; null for none
 * @param follow whether terminals stay there; true if null
 */
public record FocusBridge(
        @NotNull ChartLevel level,
        @Size(max = 4096) String system,
        @Size(max = 4096) String body,
        @Size(max = 4096) String element,
        Boolean follow)
        implements Command<FocusBridge.Answer> {

    /** How many names an error message lists. */
    private static final int MAX_LISTED = 30;

    @Schema(name = "FocusBridgeAnswer")
    public record Answer(boolean success, BridgeFocus bridgeFocus, long revision) {}

    @Override
    public Outcome<Answer> apply(ActiveView view, Campaign campaign, Actor actor) {
        return switch (level) {
            case GALAXY -> point(view, campaign, at("", ""), "galaxy");
            case SYSTEM ->
                isBlank(system)
                        ? missing("system")
                        : new LocationReference(system)
                                .resolve(campaign, star -> point(view, campaign, at(star.path(), ""), star.name()));
            case ORBIT ->
                isBlank(system)
                        ? missing("system")
                        : isBlank(body)
                                ? missing("body")
                                : new LocationReference(system).resolve(campaign, star -> new BodyReference(star, body)
                                        .resolve(
                                                campaign,
                                                planet -> point(
                                                        view,
                                                        campaign,
                                                        at(star.path(), planet.path()),
                                                        planet.name())));
        };
    }

    @Override
    public Optional<String> describe(ActiveView before, Campaign campaign) {
        return apply(before, campaign, Actor.GM) instanceof Outcome.Done<Answer> done
                ? Optional.of(description(before.bridgeFocus(), done.view().bridgeFocus(), campaign))
                : Optional.empty();
    }

    private static String description(BridgeFocus before, BridgeFocus after, Campaign campaign) {
        if (!after.follow() && after.pointsAtSamePlaceAs(before)) {
            return "Let the players browse the bridge";
        }
        String place =
                switch (after.level()) {
                    case GALAXY -> "the galaxy";
                    case SYSTEM -> name(after.system(), campaign);
                    case ORBIT -> name(after.body(), campaign);
                };
        String what = after.chart(campaign.charts())
                .flatMap(chart -> chart.entry(after.element()))
                .map(ChartEntry::name)
                .orElse(place);
        return "Pointed the bridge at " + what + (after.follow() ? "" : " and let the players browse it");
    }

    private static String name(String path, Campaign campaign) {
        return new LocationReference(path).name(campaign);
    }

    private BridgeFocus at(String systemPath, String bodyPath) {
        return new BridgeFocus(
                level, systemPath, bodyPath, element == null ? "" : element.strip(), follow == null || follow);
    }

    private Outcome<Answer> point(ActiveView view, Campaign campaign, BridgeFocus focus, String place) {
        Optional<? extends Chart> chart = focus.chart(campaign.charts());
        boolean whole = focus.element().isEmpty();
        if (chart.isEmpty() && !(level == ChartLevel.GALAXY && whole)) {
            return Outcome.missing(noChart(place));
        }
        if (!whole && chart.get().entry(focus.element()).isEmpty()) {
            return Outcome.missing("There is no '" + element + "' on the map of " + place + "; " + choice(chart.get()));
        }
        return Outcome.of(
                view.withBridgeFocus(focus), state -> new Answer(true, state.bridgeFocus(), state.revision()));
    }

    private String noChart(String place) {
        return switch (level) {
            case GALAXY -> "The campaign has no star map; it would be galaxy/star_map.yaml in the campaign folder";
            case SYSTEM -> place + " has no system map; it would be system_map.yaml in its folder";
            case ORBIT -> place + " has no orbit map; it would be orbit_map.yaml in its folder";
        };
    }

    private static String choice(Chart chart) {
        String ids =
                chart.entries().stream().map(ChartEntry::id).limit(MAX_LISTED).collect(Collectors.joining(", "));
        return ids.isEmpty()
                ? "nothing on it can be picked out"
                : "it has " + ids + (chart.entries().size() > MAX_LISTED ? " and others" : "");
    }

    private static <A> Outcome<A> missing(String field) {
        return Outcome.invalid("`" + field + "` is missing; it must be the slug or path of a location");
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
