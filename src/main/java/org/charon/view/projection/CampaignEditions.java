package org.charon.view.projection;

import org.charon.campaign.Campaign;
import org.charon.campaign.Disclosure;
import org.charon.view.state.Audience;

/**
 * A snapshot of the campaign as each audience may read it, and a mark for each that says whether theirs is still the same: pages that
 * have read it before need not ask again. Made once for each snapshot.
 *
 * @param campaign all of it
 * @param byGm what the GM may read
 * @param byPlayers what the players may read
 * @param forGm another with every change of the campaign
 * @param forPlayers another with every change of what the players may read, and with no other
 */
public record CampaignEditions(
        Campaign campaign, Disclosure byGm, Disclosure byPlayers, String forGm, String forPlayers) {

    /**
     * @param campaign the first snapshot
     * @param mark any short text
     * @return its first edition
     */
    public static CampaignEditions first(Campaign campaign, String mark) {
        return new CampaignEditions(campaign, Disclosure.byGm(campaign), Disclosure.byPlayers(campaign), mark, mark);
    }

    /**
     * @param next the snapshot that takes the place of this one
     * @param mark a text that was no mark before
     * @return its editions: this mark for whoever reads something new, the mark they had for whoever does not
     */
    public CampaignEditions after(Campaign next, String mark) {
        Disclosure open = Disclosure.byPlayers(next);
        return new CampaignEditions(
                next,
                Disclosure.byGm(next),
                open,
                campaign.equals(next) ? forGm : mark,
                byPlayers.equals(open) ? forPlayers : mark);
    }

    /**
     * @param audience who reads
     * @return the mark of what they read
     */
    public String mark(Audience audience) {
        return audience == Audience.GM ? forGm : forPlayers;
    }

    /**
     * @param audience who reads
     * @return what they may read
     */
    public Disclosure readable(Audience audience) {
        return audience == Audience.GM ? byGm : byPlayers;
    }
}
