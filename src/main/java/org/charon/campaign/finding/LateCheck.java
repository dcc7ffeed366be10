package org.charon.campaign.finding;

/** A check of one file that needs to know what else the campaign has. Kept with the file, and run at every reading. */
@FunctionalInterface
public interface LateCheck {

    /**
     * @param surroundings what else there is
     * @param findings takes what is wrong
     */
    void run(Surroundings surroundings, Findings findings);
}
