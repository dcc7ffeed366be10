package org.charon.campaign.map;

/** Condition of a room, shown by colour. */
public enum RoomStatus {
    OPERATIONAL,
    WARNING,
    HAZARD,
    OFFLINE
}
