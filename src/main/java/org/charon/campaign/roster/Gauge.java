package org.charon.campaign.roster;

import org.charon.campaign.format.YamlMap;

/**
 * A value that goes down in play.
 *
 * @param current what is left
 * @param max what there is at most
 */
public record Gauge(int current, int max) {

    /**
     * @param left what is left now
     * @return the gauge with that, as far as it can hold it
     */
    public Gauge at(int left) {
        return new Gauge(Math.max(0, Math.min(left, max)), max);
    }

    /**
     * @param map with {@code current} and {@code max}; either may be missing, then it is the other
     * @return the gauge
     */
    public static Gauge read(YamlMap map) {
        int max = map.whole("max", map.whole("current", 0));
        return new Gauge(map.whole("current", max), max);
    }
}
