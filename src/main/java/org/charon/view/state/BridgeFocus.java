package org.charon.view.state;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.charon.campaign.chart.Chart;
import org.charon.campaign.chart.Charts;

/**
 * Where the GM points the bridge's map. The state of play keeps locations by their paths, screens are sent references that the API takes.
 *
 * @param level how near
 * @param system the system; empty at the level galaxy
 * @param body the planet or moon; empty but at the level orbit
 * @param element what is picked out there: the location of the chart's entry as its file has it, else its name; empty for nothing
 * @param follow whether every terminal stays there; else players browse on their own, and begin there
 */
public record BridgeFocus(ChartLevel level, String system, String body, String element, boolean follow) {

    /** The galaxy, and nobody is led. */
    public static final BridgeFocus START = new BridgeFocus(ChartLevel.GALAXY, "", "", "", false);

    /**
     * The focus as far as there is something to point at: a chart that is not there gives way to the next level above, an element that is
     * not there to none.
     *
     * @param charts those that an audience may read
     * @return the focus on one of them
     */
    public BridgeFocus on(Charts charts) {
        Optional<? extends Chart> chart = leadsThere(charts) ? chart(charts) : Optional.empty();
        if (chart.isEmpty() && level != ChartLevel.GALAXY) {
            return above().on(charts);
        }
        boolean there = chart.flatMap(found -> found.entry(element)).isPresent();
        return there || element.isEmpty() ? this : new BridgeFocus(level, system, body, "", follow);
    }

    /**
     * @param charts those that an audience may read
     * @return the one this points at; empty if it is not among them
     */
    public Optional<? extends Chart> chart(Charts charts) {
        return switch (level) {
            case GALAXY -> charts.starMap();
            case SYSTEM -> Optional.ofNullable(charts.systemMaps().get(system));
            case ORBIT -> Optional.ofNullable(charts.orbitMaps().get(body));
        };
    }

    /**
     * @param reference makes a path into what the API takes; is given no empty ones
     * @return the same place in those words
     */
    public BridgeFocus named(UnaryOperator<String> reference) {
        return new BridgeFocus(
                level,
                system.isEmpty() ? "" : reference.apply(system),
                body.isEmpty() ? "" : reference.apply(body),
                element,
                follow);
    }

    /** A body may lie elsewhere than in the system that shows it; then that system is told only to those who may read its chart. */
    private boolean leadsThere(Charts charts) {
        return level != ChartLevel.ORBIT
                || body.startsWith(system + "/")
                || charts.systemMaps().containsKey(system);
    }

    /** Whether both point at the same, led or not. */
    public boolean isWhere(BridgeFocus other) {
        return new BridgeFocus(level, system, body, element, other.follow).equals(other);
    }

    private BridgeFocus above() {
        return level == ChartLevel.ORBIT
                ? new BridgeFocus(ChartLevel.SYSTEM, system, "", "", follow)
                : new BridgeFocus(ChartLevel.GALAXY, "", "", "", follow);
    }
}
