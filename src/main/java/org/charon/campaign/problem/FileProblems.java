package org.charon.campaign.problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong in one file while it is read, so that reading goes on and the GM sees all of it at once. */
public final class FileProblems {

    /** More than this many of one file help nobody. */
    private static final int MOST = 50;

    private final Set<FileProblem> found = new LinkedHashSet<>();
    private final List<ReferenceCheck> checks = new ArrayList<>();
    private boolean fatal;

    /**
     * Records something that forbids the use of the file.
     *
     * @param line counted from 1; 0 for the file as a whole
     * @param what what is wrong and what would be right
     */
    public void error(int line, String what) {
        fatal = true;
        add(new FileProblem(line, what, true, ""));
    }

    /**
     * Records something that the GM should mend, while the file is used.
     *
     * @param line counted from 1; 0 for the file as a whole
     * @param what what is wrong and what would be right
     * @param consequence what it costs
     */
    public void warning(int line, String what, String consequence) {
        add(new FileProblem(line, what, false, consequence));
    }

    /**
     * @param check to be run when the whole folder is known
     */
    public void checkLater(ReferenceCheck check) {
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
        checkLater((references, problems) -> {
            List<String> paths = references.locations().apply(reference);
            if (paths.isEmpty()) {
                problems.error(
                        line,
                        "`%s` is \"%s\", but there is no such folder below galaxy/. Correct the slug or make the folder."
                                .formatted(key, reference));
            } else if (paths.size() > 1) {
                problems.error(
                        line,
                        "`%s` is \"%s\", which may be any of %s. Write the one you mean as a path."
                                .formatted(key, reference, String.join(", ", paths)));
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
    public List<FileProblem> all() {
        return List.copyOf(found);
    }

    /**
     * @return the checks to be run when the whole folder is known
     */
    public List<ReferenceCheck> checks() {
        return List.copyOf(checks);
    }

    private void add(FileProblem finding) {
        if (found.size() < MOST) {
            found.add(finding);
        } else if (found.size() == MOST && !found.contains(finding)) {
            found.add(new FileProblem(0, "There is more wrong in this file; mend the first " + MOST + ".", fatal, ""));
        }
    }
}
