package org.charon.campaign.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.charon.campaign.problem.Problem;
import org.jboss.logging.Logger;

/** Writes problems to the log: each once when it is new, and once when it is gone. */
final class ProblemLog {

    private static final Logger LOG = Logger.getLogger("org.charon.campaign");

    private Set<Problem> known = Set.of();

    /**
     * @param problems all there are now
     */
    void update(List<Problem> problems) {
        Set<Problem> now = new HashSet<>(problems);
        for (Problem problem : problems) {
            if (!known.contains(problem)) {
                LOG.warnf("%s: %s %s", place(problem), problem.what(), problem.consequence());
            }
        }
        for (Problem problem : known) {
            if (!now.contains(problem)) {
                LOG.infof("%s: mended: %s", place(problem), problem.what());
            }
        }
        known = now;
    }

    private static String place(Problem problem) {
        String file = problem.file().isEmpty() ? "campaign folder" : problem.file();
        return problem.line() == 0 ? file : file + ":" + problem.line();
    }
}
