package org.charon.campaign;

import java.util.List;
import org.charon.campaign.location.Location;
import org.charon.campaign.problem.Problem;

/**
 * A location in the GM's tree.
 *
 * @param slug its folder's name
 * @param path slugs from the system down, joined by {@code /}
 * @param name what the GM reads
 * @param type system, planet, station, …
 * @param status free text
 * @param description free text
 * @param hasMap whether it can be shown as an encounter
 * @param terminals comm terminals
 * @param children locations inside
 * @param problems what is wrong in its own files, but not in its terminals' and its children's
 */
public record LocationSummary(
        String slug,
        String path,
        String name,
        String type,
        String status,
        String description,
        boolean hasMap,
        List<TerminalSummary> terminals,
        List<LocationSummary> children,
        List<Problem> problems) {

    /**
     * A comm terminal in the tree.
     *
     * @param slug its folder's name
     * @param name title
     * @param owner whose mail it shows
     * @param problems what is wrong in its files
     */
    public record TerminalSummary(String slug, String name, String owner, List<Problem> problems) {}

    /**
     * @param locations the tree
     */
    public record Tree(List<LocationSummary> locations) {}

    /** Every location of a campaign with what is wrong in it. */
    static Tree tree(Campaign campaign) {
        ProblemPlaces problems = new ProblemPlaces(campaign.problems(), campaign.locations());
        return new Tree(campaign.locations().roots().stream()
                .map(root -> of(root, problems))
                .toList());
    }

    private static LocationSummary of(Location location, ProblemPlaces problems) {
        return new LocationSummary(
                location.slug(),
                location.path(),
                location.name(),
                location.type(),
                location.status(),
                location.description(),
                location.site().isPresent(),
                location.terminals().values().stream()
                        .map(terminal -> new TerminalSummary(
                                terminal.slug(),
                                terminal.name(),
                                terminal.owner(),
                                problems.at(location, terminal.slug())))
                        .toList(),
                location.children().stream().map(child -> of(child, problems)).toList(),
                problems.at(location));
    }
}
