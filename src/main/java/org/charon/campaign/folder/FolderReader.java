package org.charon.campaign.folder;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.problem.FileProblems;
import org.charon.campaign.problem.Problem;

/** One reading of the campaign folder: opens files that have changed since the last one, and takes all others from the cache. */
public final class FolderReader {

    /** A second change within this time after the first may have the same modification time. */
    private static final long TIMESTAMP_GRANULARITY_MILLIS = 2_000;

    private final FileCache before;
    private final Clock clock;
    private final Map<String, CachedFile> after = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    public FolderReader(FileCache before, Clock clock) {
        this.before = before;
        this.clock = clock;
    }

    /**
     * Parses a file by itself. It enters the cache when it is resolved.
     *
     * @param entry the file
     * @param kind how to read it
     * @param <T> what is read from it
     * @return what the file says by itself
     */
    public <T> ParsedFile<T> parse(FileEntry entry, FileKind<T> kind) {
        CachedFile known = before.of(key(entry, kind));
        boolean stable = Math.abs(clock.millis() - entry.modified()) >= TIMESTAMP_GRANULARITY_MILLIS;
        if (known != null && known.stable() && known.entry().equals(entry)) {
            return new ParsedFile<>(this, kind, known);
        }
        FileProblems fileProblems = new FileProblems();
        Optional<byte[]> bytes = SourceText.bytes(entry, fileProblems);
        long checksum = bytes.map(FolderReader::checksum).orElse(-1L);
        if (known != null && bytes.isPresent() && known.checksum() == checksum) {
            return new ParsedFile<>(this, kind, known.seen(entry, stable));
        }
        Optional<T> read = bytes.flatMap(content -> SourceText.decode(content, fileProblems))
                .flatMap(text -> kind.reader().apply(text, fileProblems));
        Object good = known == null ? null : known.good();
        return new ParsedFile<>(
                this,
                kind,
                new CachedFile(
                        entry, stable, checksum, read.orElse(null), fileProblems.all(), fileProblems.checks(), good));
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
     * @return the files of this reading, for the next
     */
    public FileCache cache() {
        return new FileCache(after);
    }

    void cache(CachedFile file, FileKind<?> kind) {
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
