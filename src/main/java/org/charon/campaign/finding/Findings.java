package org.charon.campaign.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.charon.campaign.location.Locations.Lookup;

/** Collects what is wrong in one file while it is read, so that reading goes on and the GM sees all of it at once. */
public final class Findings {

    /** More than this many of one file help nobody. */
    private static final int MOST = 50;

    private final Set<Finding> found = new LinkedHashSet<>();
    private final List<LateCheck> checks = new ArrayList<>();
    private boolean fatal;

    /**
     * Records something that forbids the use of the file.
     *
     * @param line counted from 1; 0 for the file as a whole
     * @param what what is wrong and what would be right
     */
    public void error(int line, String what) {
        fatal = true;
        add(new Finding(line, what, true, ""));
    }

    /**
     * Records something that the GM should mend, while the file is used.
     *
     * @param line counted from 1; 0 for the file as a whole
     * @param what what is wrong and what would be right
     * @param consequence what it costs
     */
    public void warning(int line, String what, String consequence) {
        add(new Finding(line, what, false, consequence));
    }

    /**
     * @param check to be run when the whole folder is known
     */
    public void later(LateCheck check) {
        checks.add(check);
    }

    /**
     * Checks later that a location exists; an empty reference is none.
     *
     * @param line of the reference
     * @param key under which it stands
     * @param reference slug or path
     */
    public void locationExists(int line, String key, String reference) {
        if (reference.isEmpty()) {
            return;
        }
        later((surroundings, findings) -> {
            Lookup lookup = surroundings.locations().apply(reference);
            if (lookup instanceof Lookup.Missing) {
                findings.error(
                        line,
                        "`%s` is \"%s\", but there is no such folder below galaxy/. Correct the slug or make the folder."
                                .formatted(key, reference));
            } else if (lookup instanceof Lookup.Ambiguous ambiguous) {
                findings.error(
                        line,
                        "`%s` is \"%s\", which may be any of %s. Write the one you mean as a path."
                                .formatted(key, reference, String.join(", ", ambiguous.paths())));
            }
        });
    }

    /**
     * @return whether the file must not be used
     */
    public boolean fatal() {
        return fatal;
    }

    /**
     * @return what was found so far, each once
     */
    public List<Finding> all() {
        return List.copyOf(found);
    }

    /**
     * @return the checks to be run when the whole folder is known
     */
    public List<LateCheck> checks() {
        return List.copyOf(checks);
    }

    private void add(Finding finding) {
        if (found.size() < MOST) {
            found.add(finding);
        } else if (found.size() == MOST && !found.contains(finding)) {
            found.add(new Finding(0, "There is more wrong in this file; mend the first " + MOST + ".", fatal, ""));
        }
    }
}
