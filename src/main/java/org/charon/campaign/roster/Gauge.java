package org.charon.campaign.roster;

import static org.charon.campaign.format.Kinds.WHOLE;

import org.charon.campaign.format.Format;

/**
 * A value that goes down in play.
 *
 * @param current what is left
 * @param max what there is at most
 */
public record Gauge(int current, int max) {

    /** Read as null if both numbers are missing. */
    public static final Format<Gauge> FORMAT = Format.of("a gauge", f -> {
        var left = f.add("current", WHOLE, "What is left; `max` if it is missing.");
        var most = f.add("max", WHOLE, "The most there can be; `current` if it is missing.");
        return values -> of(values.get(left), values.get(most));
    });

    /**
     * @param left what is left now
     * @return the gauge with that, as far as it can hold it
     */
    public Gauge at(int left) {
        return new Gauge(Math.max(0, Math.min(left, max)), max);
    }

    private static Gauge of(Integer current, Integer max) {
        if (current == null && max == null) {
            return null;
        }
        return new Gauge(current == null ? max : current, max == null ? current : max);
    }
}
