package org.charon.campaign.ship;

/**
 * How a system of the ship is doing.
 *
 * @param status its state
 * @param condition 0 (gone) to 100 (as new)
 * @param info a line for the players; empty for none
 */
public record SystemState(SystemStatus status, int condition, String info) {}
