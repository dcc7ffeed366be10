package org.charon.campaign.map;

/** State of a door; the GM changes it during play, the map file gives its first. */
public enum DoorStatus {
    OPEN,
    CLOSED,
    LOCKED,
    SEALED,
    DAMAGED
}
