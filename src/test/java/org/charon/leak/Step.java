package org.charon.leak;

import java.util.function.Supplier;
import org.charon.campaign.Campaign;
import org.charon.campaign.SmallCampaign;
import org.charon.comms.HideTerminal;
import org.charon.computer.ChangeChannel;
import org.charon.computer.ToggleDialog;
import org.charon.encounter.MoveToken;
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

        /** Whether the sender may send this at all; other commands of players are turned away before they are looked at. */
        boolean isLetIn() {
            return actor.isGm()
                    || command instanceof MoveToken
                    || command instanceof HideTerminal
                    || command instanceof ToggleDialog
                    || command instanceof ChangeChannel<?> talk && talk.change().submitsQuery();
        }

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

    /** The GM takes back what they did last, if there is anything. */
    record Undo() implements Step {}

    /** The GM does again what they took back last, if there is anything. */
    record Redo() implements Step {}

    /** The small campaign, and what edits make of it. */
    enum Edition {
        WHOLE(SmallCampaign::whole),
        REBUILT(SmallCampaign::rebuilt),
        SHRUNK(SmallCampaign::shrunk),
        WITHOUT_LOWER_DECK(SmallCampaign::withoutLowerDeck),
        WITHOUT_UPPER_DECK(SmallCampaign::withoutUpperDeck),
        WITHOUT_SHIP_MAP(SmallCampaign::withoutShipMap),
        WITHOUT_ADA(SmallCampaign::withoutAda),
        WITHOUT_CHARTS(SmallCampaign::withoutCharts);

        private final Campaign campaign;

        Edition(Supplier<Campaign> campaign) {
            this.campaign = campaign.get();
        }

        Campaign campaign() {
            return campaign;
        }
    }
}
