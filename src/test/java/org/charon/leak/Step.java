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

/** A step of a random game. */
sealed interface Step {

    /** A command, which may be refused. */
    record Send(Actor actor, Command<?> command) implements Step {

        /** Whether the sender may send this command at all; others are rejected before they are applied. */
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

    /** The GM saves a campaign file; the edition is the campaign afterwards. */
    record Save(Edition edition) implements Step {

        @Override
        public String toString() {
            return "campaign is " + edition;
        }
    }

    /** The GM undoes the last command, if there is any. */
    record Undo() implements Step {}

    /** The GM redoes the last undone command, if there is any. */
    record Redo() implements Step {}

    /** The small campaign and edited versions of it. */
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
