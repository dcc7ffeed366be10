package org.charon.campaign.folder;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.charon.campaign.Problem;
import org.charon.campaign.finding.Findings;

/** One reading of the campaign folder: opens files that have changed since the last one, and remembers all the others. */
public final class FolderReading {

    /** Within this many milliseconds after a change, another may bear the same time. */
    private static final long RESTLESS = 2_000;

    private final Memory before;
    private final Clock clock;
    private final Map<String, KeptFile> after = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param before what the last reading left
     * @param clock tells how long a file has been at rest
     */
    public FolderReading(Memory before, Clock clock) {
        this.before = before;
        this.clock = clock;
    }

    /**
     * Reads a file by itself. The draft must be settled for the reading to remember it.
     *
     * @param entry the file
     * @param kind how to read it
     * @param <T> what is read from it
     * @return the draft
     */
    public <T> Draft<T> draft(FileEntry entry, FileKind<T> kind) {
        KeptFile known = before.of(key(entry, kind));
        boolean settled = Math.abs(clock.millis() - entry.modified()) >= RESTLESS;
        if (known != null && known.settled() && known.entry().equals(entry)) {
            return new Draft<>(this, kind, known);
        }
        Findings findings = new Findings();
        Optional<byte[]> bytes = SourceText.bytes(entry, findings);
        long checksum = bytes.map(FolderReading::checksum).orElse(-1L);
        if (known != null && bytes.isPresent() && known.checksum() == checksum) {
            return new Draft<>(this, kind, known.seen(entry, settled));
        }
        Optional<T> read = bytes.flatMap(content -> SourceText.decode(content, findings))
                .flatMap(text -> kind.reader().apply(text, findings));
        Object good = known == null ? null : known.good();
        return new Draft<>(
                this,
                kind,
                new KeptFile(entry, settled, checksum, read.orElse(null), findings.all(), findings.checks(), good));
    }

    /**
     * @param problem something that is wrong with the folder
     */
    public void note(Problem problem) {
        problems.add(problem);
    }

    /**
     * @return what was noted, by file and line
     */
    public List<Problem> problems() {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }

    /**
     * @return what this reading leaves to the next
     */
    public Memory memory() {
        return new Memory(after);
    }

    void keep(KeptFile file, FileKind<?> kind) {
        after.put(key(file.entry(), kind), file);
    }

    /** One file may be read in two ways: a mail may be a note as well. */
    private static String key(FileEntry entry, FileKind<?> kind) {
        return kind.type().getName() + " " + entry.path();
    }

    private static long checksum(byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content, 0, content.length);
        return checksum.getValue() << 31 | content.length;
    }
}
