package org.charon.view.projection;

import org.charon.campaign.Campaign;
import org.charon.campaign.Disclosure;
import org.charon.view.state.Audience;

/** A campaign snapshot as each audience may read it, with an edition mark per audience that changes only if their part does. */
public record CampaignEditions(
        Campaign campaign, Disclosure gmDisclosure, Disclosure playerDisclosure, String gmMark, String playerMark) {

    /** The edition of the first snapshot. The mark is any short text. */
    public static CampaignEditions first(Campaign campaign, String mark) {
        return new CampaignEditions(campaign, Disclosure.byGm(campaign), Disclosure.byPlayers(campaign), mark, mark);
    }

    /** The edition of the next snapshot: audiences for which something changed get the new mark, others keep theirs. */
    public CampaignEditions after(Campaign next, String mark) {
        Disclosure playersNext = Disclosure.byPlayers(next);
        return new CampaignEditions(
                next,
                Disclosure.byGm(next),
                playersNext,
                campaign.equals(next) ? gmMark : mark,
                playerDisclosure.equals(playersNext) ? playerMark : mark);
    }

    public String mark(Audience audience) {
        return audience == Audience.GM ? gmMark : playerMark;
    }

    public Disclosure disclosure(Audience audience) {
        return audience == Audience.GM ? gmDisclosure : playerDisclosure;
    }
}
