package org.charon.campaign.folder;

import java.util.List;
import org.charon.campaign.problem.FileProblem;
import org.charon.campaign.problem.ReferenceCheck;

/**
 * What one reading of a file leaves to the next.
 *
 * @param entry the file as it was
 * @param stable whether it had been at rest for a while when it was read; if not, its time does not prove it unchanged
 * @param checksum of its bytes
 * @param parsed what was read, null if nothing could be
 * @param problems what was wrong in the file by itself
 * @param checks to be run against the rest of the folder
 * @param good the last version that was right in every way, null if there was none
 */
record CachedFile(
        FileEntry entry,
        boolean stable,
        long checksum,
        Object parsed,
        List<FileProblem> problems,
        List<ReferenceCheck> checks,
        Object good) {

    boolean fatal() {
        return parsed == null || problems.stream().anyMatch(FileProblem::fatal);
    }

    CachedFile seen(FileEntry now, boolean stableNow) {
        return new CachedFile(now, stableNow, checksum, parsed, problems, checks, good);
    }

    CachedFile accepted(Object value) {
        return new CachedFile(entry, stable, checksum, parsed, problems, checks, value);
    }
}
