package org.charon.campaign;

import java.util.List;
import java.util.Optional;
import org.charon.campaign.chart.Charts;
import org.charon.campaign.roster.CrewMember;
import org.charon.campaign.roster.Npc;
import org.charon.campaign.roster.SessionLog;
import org.charon.campaign.ship.Ship;

/**
 * What the players may read of a campaign whenever they like, as it is sent to them. Two copies that are equal read the same.
 *
 * @param charts the maps of space
 * @param crew the players' characters
 * @param npcs everybody they have met
 * @param sessions logs of past evenings
 * @param ship the players' ship
 */
public record PlayersCopy(
        Charts charts, List<CrewMember> crew, List<Npc> npcs, List<SessionLog> sessions, Optional<Ship> ship) {

    /**
     * @param campaign as it was read
     * @return the same without what is the GM's
     */
    public static PlayersCopy of(Campaign campaign) {
        return new PlayersCopy(
                campaign.charts().open(),
                campaign.crew().stream().filter(member -> !member.gmOnly()).toList(),
                campaign.npcs().stream().filter(npc -> !npc.gmOnly()).toList(),
                campaign.sessions().stream().filter(log -> !log.gmOnly()).toList(),
                campaign.ship());
    }
}
