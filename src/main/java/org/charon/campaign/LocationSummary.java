package org.charon.campaign;

import java.util.List;
import org.charon.campaign.location.Location;

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
        List<LocationSummary> children) {

    /**
     * A comm terminal in the tree.
     *
     * @param slug its folder's name
     * @param name title
     * @param owner whose mail it shows
     */
    public record TerminalSummary(String slug, String name, String owner) {}

    /**
     * @param locations the tree
     */
    public record Tree(List<LocationSummary> locations) {}

    static LocationSummary of(Location location) {
        return new LocationSummary(
                location.slug(),
                location.path(),
                location.name(),
                location.type(),
                location.status(),
                location.description(),
                location.site().isPresent(),
                location.terminals().values().stream()
                        .map(terminal -> new TerminalSummary(terminal.slug(), terminal.name(), terminal.owner()))
                        .toList(),
                location.children().stream().map(LocationSummary::of).toList());
    }
}
