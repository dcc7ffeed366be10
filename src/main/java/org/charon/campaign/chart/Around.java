package org.charon.campaign.chart;

/**
 * What the campaign folder has at a body.
 *
 * @param orbitMap whether its location has an orbit map
 * @param facilities locations on it
 * @param stations locations round it
 */
public record Around(boolean orbitMap, int facilities, int stations) {

    /** A body that is no location. */
    public static final Around NOTHING = new Around(false, 0, 0);
}
