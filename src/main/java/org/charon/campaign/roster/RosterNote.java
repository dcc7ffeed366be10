package org.charon.campaign.roster;

/**
 * A line of a roster's entry that the format does not know; the GM wrote it for the GM.
 *
 * @param name its key, as people read it
 * @param text what it says
 */
public record RosterNote(String name, String text) {}
