package org.charon.view.state;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.charon.campaign.chart.Chart;
import org.charon.campaign.chart.Charts;

/**
 * Where the bridge's map points. Locations are paths here and become API references when they are sent.
 *
 * @param system empty at the level galaxy
 * @param body planet or moon; empty except at the level orbit
 * @param element the highlighted entry: its location as in the file, otherwise its name; empty for none
 * @param follow whether every terminal stays there; otherwise players browse freely from there
 */
public record BridgeFocus(ChartLevel level, String system, String body, String element, boolean follow) {

    /** The galaxy, with players browsing freely. */
    public static final BridgeFocus INITIAL = new BridgeFocus(ChartLevel.GALAXY, "", "", "", false);

    /** The focus limited to the given charts: a missing chart falls back to the level above, a missing element to none. */
    public BridgeFocus limitedTo(Charts charts) {
        Optional<? extends Chart> chart = isSystemReadable(charts) ? chart(charts) : Optional.empty();
        if (chart.isEmpty() && level != ChartLevel.GALAXY) {
            return levelAbove().limitedTo(charts);
        }
        boolean there = chart.flatMap(found -> found.entry(element)).isPresent();
        return there || element.isEmpty() ? this : new BridgeFocus(level, system, body, "", follow);
    }

    /** The chart this points at, if it is among the given ones. */
    public Optional<? extends Chart> chart(Charts charts) {
        return switch (level) {
            case GALAXY -> charts.starMap();
            case SYSTEM -> Optional.ofNullable(charts.systemMaps().get(system));
            case ORBIT -> Optional.ofNullable(charts.orbitMaps().get(body));
        };
    }

    /** A copy with its locations converted; the converter never gets an empty path. */
    public BridgeFocus withReferences(UnaryOperator<String> reference) {
        return new BridgeFocus(
                level,
                system.isEmpty() ? "" : reference.apply(system),
                body.isEmpty() ? "" : reference.apply(body),
                element,
                follow);
    }

    /** The system may be a chart other than the body's own; it is disclosed only to those who may read that chart. */
    private boolean isSystemReadable(Charts charts) {
        return level != ChartLevel.ORBIT
                || body.startsWith(system + "/")
                || charts.systemMaps().containsKey(system);
    }

    /** Whether both point at the same place, regardless of {@code follow}. */
    public boolean pointsAtSamePlaceAs(BridgeFocus other) {
        return new BridgeFocus(level, system, body, element, other.follow).equals(other);
    }

    private BridgeFocus levelAbove() {
        return level == ChartLevel.ORBIT
                ? new BridgeFocus(ChartLevel.SYSTEM, system, "", "", follow)
                : new BridgeFocus(ChartLevel.GALAXY, "", "", "", follow);
    }
}
