package org.charon.campaign;

import java.util.List;
import java.util.Optional;
import org.charon.campaign.chart.Charts;
import org.charon.campaign.roster.CrewMember;
import org.charon.campaign.roster.Npc;
import org.charon.campaign.roster.SessionLog;
import org.charon.campaign.ship.Ship;

/**
 * What an audience may read of a campaign at any time. The only place that decides which entries of the campaign's files players get;
 * each record leaves out its own hidden fields. Equal values read the same.
 *
 * @param charts the maps of space
 * @param crew the players' characters
 * @param npcs everybody the GM plays
 * @param sessions logs of past evenings, newest first
 * @param ship the players' ship
 */
public record Disclosure(
        Charts charts, List<CrewMember> crew, List<Npc> npcs, List<SessionLog> sessions, Optional<Ship> ship) {

    /**
     * @param campaign as it was read
     * @return all of it
     */
    public static Disclosure byGm(Campaign campaign) {
        return new Disclosure(
                campaign.charts(), campaign.crew(), campaign.npcs(), campaign.sessions(), campaign.ship());
    }

    /**
     * @param campaign as it was read
     * @return the same without the entries and fields that are the GM's
     */
    public static Disclosure byPlayers(Campaign campaign) {
        return new Disclosure(
                campaign.charts().open(),
                campaign.crew().stream()
                        .filter(member -> !member.gmOnly())
                        .map(CrewMember::forPlayers)
                        .toList(),
                campaign.npcs().stream()
                        .filter(npc -> !npc.gmOnly())
                        .map(Npc::forPlayers)
                        .toList(),
                campaign.sessions().stream()
                        .filter(log -> !log.gmOnly())
                        .map(SessionLog::forPlayers)
                        .toList(),
                campaign.ship().map(Ship::forPlayers));
    }
}
