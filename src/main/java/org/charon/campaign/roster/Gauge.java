package org.charon.campaign.roster;

import static org.charon.campaign.format.Kinds.WHOLE;

import org.charon.campaign.format.Field;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.Values;

/**
 * A value that goes down in play.
 *
 * @param current what is left
 * @param max what there is at most
 */
public record Gauge(int current, int max) {

    private static final Field<Integer> CURRENT = Field.of("current", WHOLE, "What is left; `max` if it is missing.");
    private static final Field<Integer> MAX =
            Field.of("max", WHOLE, "The most there can be; `current` if it is missing.");

    /** Read as null if both numbers are missing. */
    public static final Format<Gauge> FORMAT =
            Format.of("a gauge", CURRENT, MAX).as(Gauge::read);

    /**
     * @param left what is left now
     * @return the gauge with that, as far as it can hold it
     */
    public Gauge at(int left) {
        return new Gauge(Math.max(0, Math.min(left, max)), max);
    }

    private static Gauge read(Values values) {
        Integer current = values.get(CURRENT);
        Integer max = values.get(MAX);
        if (current == null && max == null) {
            return null;
        }
        return new Gauge(current == null ? max : current, max == null ? current : max);
    }
}
