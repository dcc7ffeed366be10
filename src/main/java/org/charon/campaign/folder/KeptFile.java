package org.charon.campaign.folder;

import java.util.List;
import org.charon.campaign.finding.Finding;
import org.charon.campaign.finding.LateCheck;

/**
 * What one reading of a file leaves to the next.
 *
 * @param entry the file as it was
 * @param settled whether it had been at rest for a while when it was read; if not, its time does not prove it unchanged
 * @param checksum of its bytes
 * @param draft what was read, null if nothing could be
 * @param findings what was wrong in the file by itself
 * @param checks to be run against the rest of the folder
 * @param good the last version that was right in every way, null if there was none
 */
record KeptFile(
        FileEntry entry,
        boolean settled,
        long checksum,
        Object draft,
        List<Finding> findings,
        List<LateCheck> checks,
        Object good) {

    boolean fatal() {
        return draft == null || findings.stream().anyMatch(Finding::fatal);
    }

    KeptFile seen(FileEntry now, boolean settledNow) {
        return new KeptFile(now, settledNow, checksum, draft, findings, checks, good);
    }

    KeptFile accepted(Object value) {
        return new KeptFile(entry, settled, checksum, draft, findings, checks, value);
    }
}
