package org.charon.campaign.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.charon.campaign.Problem;
import org.charon.campaign.finding.Finding;
import org.charon.campaign.finding.Findings;
import org.charon.campaign.finding.Surroundings;

/**
 * A file that was read by itself, and is not yet checked against the rest of the folder.
 *
 * @param <T> what was read from it
 */
public final class Draft<T> {

    private final FolderReading reading;
    private final FileKind<T> kind;
    private final KeptFile kept;

    Draft(FolderReading reading, FileKind<T> kind, KeptFile kept) {
        this.reading = reading;
        this.kind = kind;
        this.kept = kept;
    }

    /**
     * @return the file
     */
    public FileEntry entry() {
        return kept.entry();
    }

    /**
     * @return what the other files may take this one for: what it says now, else its last good version, else nothing
     */
    public Optional<T> expected() {
        return Optional.ofNullable(kind.type().cast(kept.fatal() ? kept.good() : kept.draft()));
    }

    /**
     * Checks the file against the rest of the folder, and decides which version is used.
     *
     * @param surroundings what else there is
     * @return what is read from the file if it is right, else its last good version, else nothing; problems are noted
     */
    public Optional<T> settle(Surroundings surroundings) {
        return settle(surroundings, findings -> {});
    }

    /**
     * Checks the file against the rest of the folder, and decides which version is used.
     *
     * @param surroundings what else there is
     * @param more one more check
     * @return what is read from the file if it is right, else its last good version, else nothing; problems are noted
     */
    public Optional<T> settle(Surroundings surroundings, Consumer<Findings> more) {
        Findings late = new Findings();
        boolean fatal = kept.fatal();
        if (!fatal) {
            kept.checks().forEach(check -> check.run(surroundings, late));
            more.accept(late);
            fatal = late.fatal();
        }
        Object value = fatal ? kept.good() : kept.draft();
        List<Finding> all = new ArrayList<>(kept.findings());
        all.addAll(late.all());
        String cost = value == null
                ? "The file is left out: " + kind.without()
                : "The last good version stays in use until this is mended.";
        boolean broken = fatal;
        all.forEach(finding -> reading.note(
                new Problem(entry().path(), finding.line(), finding.what(), broken ? cost : finding.consequence())));
        reading.keep(kept.accepted(value), kind);
        return Optional.ofNullable(kind.type().cast(value));
    }
}
