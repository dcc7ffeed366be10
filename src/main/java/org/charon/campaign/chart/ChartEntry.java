package org.charon.campaign.chart;

/** Something on a chart that can be picked out. */
public interface ChartEntry {

    /**
     * @return what people read; never empty
     */
    String name();

    /**
     * @return slug or path of its location as the file has it; null for none
     */
    String locationSlug();

    /**
     * @return whether the chart shows it to the GM alone
     */
    boolean gmOnly();

    /**
     * @return what it is called on the wire: its location, else its name
     */
    default String id() {
        return locationSlug() == null ? name() : locationSlug();
    }
}
