package org.charon.campaign.chart;

/**
 * What the campaign folder has at a body.
 *
 * @param orbitMap whether its location has an orbit map
 * @param facilities locations on it
 * @param stations locations round it
 */
public record NearbyLocations(boolean orbitMap, int facilities, int stations) {

    /** A body that is no location. */
    public static final NearbyLocations NOTHING = new NearbyLocations(false, 0, 0);
}
