package org.charon.campaign.chart;

import java.util.List;
import java.util.Optional;

/** One map of space. */
public interface Chart {

    /**
     * @return what can be picked out on it, in file order
     */
    List<? extends ChartEntry> entries();

    /**
     * @return whether it is for the GM alone
     */
    boolean gmOnly();

    /**
     * @param id of an entry
     * @return that entry, the first of several; empty if the chart has none of it
     */
    default Optional<ChartEntry> entry(String id) {
        return entries().stream()
                .filter(entry -> entry.id().equals(id))
                .map(ChartEntry.class::cast)
                .findFirst();
    }
}
