package org.charon.campaign.roster;

/**
 * Somebody the GM plays.
 *
 * @param id unique among NPCs
 * @param name what the players read
 * @param role profession or function
 * @param faction whom they belong to
 * @param location where they are, free text
 * @param portrait URL of an image; empty for none
 * @param status free text
 * @param description free text
 * @param gmOnly whether the roster shows this entry to the GM alone
 */
public record Npc(
        String id,
        String name,
        String role,
        String faction,
        String location,
        String portrait,
        String status,
        String description,
        boolean gmOnly) {}
