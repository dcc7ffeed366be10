package org.charon.campaign.problem;

/** A check of one file that needs to know what else the campaign has. Kept with the file, and run at every reading. */
@FunctionalInterface
public interface ReferenceCheck {

    /**
     * @param references what else there is
     * @param problems takes what is wrong
     */
    void run(ReferenceContext references, FileProblems problems);
}
