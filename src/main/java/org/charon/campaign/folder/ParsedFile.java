package org.charon.campaign.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.problem.FileProblem;
import org.charon.campaign.problem.FileProblems;
import org.charon.campaign.problem.Problem;
import org.charon.campaign.problem.ReferenceContext;

/**
 * A file that was read by itself, and is not yet checked against the rest of the folder.
 *
 * @param <T> what was read from it
 */
public final class ParsedFile<T> {

    private final FolderReader reading;
    private final FileKind<T> kind;
    private final CachedFile cached;

    ParsedFile(FolderReader reading, FileKind<T> kind, CachedFile cached) {
        this.reading = reading;
        this.kind = kind;
        this.cached = cached;
    }

    /**
     * @return the file
     */
    public FileEntry entry() {
        return cached.entry();
    }

    /**
     * @return what the other files may take this one for: what it says now, else its last good version, else nothing
     */
    public Optional<T> provisional() {
        return Optional.ofNullable(kind.type().cast(cached.fatal() ? cached.good() : cached.parsed()));
    }

    /**
     * Checks the file against the rest of the folder, and decides which version is used.
     *
     * @param references what else there is
     * @return what is read from the file if it is right, else its last good version, else nothing; problems are noted
     */
    public Optional<T> resolve(ReferenceContext references) {
        return resolve(references, problems -> {});
    }

    /**
     * Checks the file against the rest of the folder, and decides which version is used.
     *
     * @param references what else there is
     * @param more one more check
     * @return what is read from the file if it is right, else its last good version, else nothing; problems are noted
     */
    public Optional<T> resolve(ReferenceContext references, Consumer<FileProblems> more) {
        FileProblems late = new FileProblems();
        boolean fatal = cached.fatal();
        if (!fatal) {
            cached.checks().forEach(check -> check.run(references, late));
            more.accept(late);
            fatal = late.fatal();
        }
        Object value = fatal ? cached.good() : cached.parsed();
        List<FileProblem> all = new ArrayList<>(cached.problems());
        all.addAll(late.all());
        String cost = value == null
                ? "The file is left out: " + kind.without()
                : "The last good version stays in use until this is mended.";
        boolean broken = fatal;
        all.forEach(finding -> reading.note(
                new Problem(entry().path(), finding.line(), finding.what(), broken ? cost : finding.consequence())));
        reading.cache(cached.accepted(value), kind);
        return Optional.ofNullable(kind.type().cast(value));
    }
}
