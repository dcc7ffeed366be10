package org.charon.leak;

import java.util.function.Supplier;
import org.charon.campaign.Campaign;
import org.charon.campaign.SmallCampaign;
import org.charon.view.Actor;
import org.charon.view.Command;

/** Something that happens at the table. */
sealed interface Step {

    /**
     * Somebody sends a command.
     *
     * @param actor who
     * @param command what; may be refused
     */
    record Send(Actor actor, Command<?> command) implements Step {

        @Override
        public String toString() {
            return actor.audience() + " " + command;
        }
    }

    /**
     * The GM saves a file of the campaign.
     *
     * @param edition the campaign afterwards
     */
    record Save(Edition edition) implements Step {

        @Override
        public String toString() {
            return "campaign is " + edition;
        }
    }

    /** The small campaign, and what edits make of it. */
    enum Edition {
        WHOLE(SmallCampaign::whole),
        REBUILT(SmallCampaign::rebuilt),
        SHRUNK(SmallCampaign::shrunk),
        WITHOUT_LOWER_DECK(SmallCampaign::withoutLowerDeck),
        WITHOUT_UPPER_DECK(SmallCampaign::withoutUpperDeck),
        WITHOUT_SHIP_MAP(SmallCampaign::withoutShipMap),
        WITHOUT_ADA(SmallCampaign::withoutAda);

        private final Campaign campaign;

        Edition(Supplier<Campaign> campaign) {
            this.campaign = campaign.get();
        }

        Campaign campaign() {
            return campaign;
        }
    }
}
