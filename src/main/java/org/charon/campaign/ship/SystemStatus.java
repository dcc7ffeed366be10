package org.charon.campaign.ship;

/** State of a system of the ship, from sound to gone. */
public enum SystemStatus {
    ONLINE,
    STRESSED,
    DAMAGED,
    CRITICAL,
    OFFLINE
}
