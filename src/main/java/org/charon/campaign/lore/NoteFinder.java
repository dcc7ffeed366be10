package org.charon.campaign.lore;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.charon.campaign.folder.FileEntry;
import org.charon.campaign.folder.FolderEntry;
import org.charon.campaign.folder.FolderReader;
import org.charon.campaign.format.GmOnly;
import org.charon.campaign.problem.FileProblems;
import org.charon.campaign.problem.ReferenceContext;

/**
 * Finds the note of a location: the text in its file, or a Markdown file that it names, first seen from the location's folder, then from
 * the campaign's. Only files that the look at the folder saw can be found, so that no path leads out of it.
 */
public final class NoteFinder {

    private static final Pattern WIKI_LINK = Pattern.compile("!?\\[\\[([^\\[\\]\\n|#]+)(?:[|#][^\\[\\]\\n]*)?\\]\\]");
    private static final Pattern FILE = Pattern.compile("(?i)[^\\n]*\\.md");

    private final FolderReader reading;
    private final FolderEntry campaign;

    public NoteFinder(FolderReader reading, FolderEntry campaign) {
        this.reading = reading;
        this.campaign = campaign;
    }

    /**
     * @param lore the rules of a location as they stand in its file
     * @param home the location's folder
     * @return its note; {@link Note#NONE} without one, or where its file is missing
     */
    public Note note(Map<String, Object> lore, FolderEntry home) {
        String noteText = noteText(lore);
        Optional<String> path = path(noteText);
        if (path.isEmpty()) {
            return noteText.isBlank() ? Note.NONE : Note.of(noteText);
        }
        return file(path.get(), home)
                .flatMap(entry -> reading.parse(entry, Note.KIND).resolve(ReferenceContext.NONE))
                .orElse(Note.NONE);
    }

    /**
     * Notes a file that is missing.
     *
     * @param lore the rules of a location as they stand in its file
     * @param home the location's folder
     * @param line where the note stands
     * @param problems takes what is wrong
     */
    public void check(Map<String, Object> lore, FolderEntry home, int line, FileProblems problems) {
        path(noteText(lore))
                .filter(path -> file(path, home).isEmpty())
                .ifPresent(path -> problems.warning(
                        line,
                        "`note` names \"%s\", but there is no such file beside location.yaml or from the campaign's folder."
                                .formatted(path),
                        "CHARON knows nothing of what the note would say."));
    }

    private Optional<FileEntry> file(String path, FolderEntry home) {
        Optional<FileEntry> near = path.startsWith("/") ? Optional.empty() : from(home.path(), path);
        return near.or(() -> from("", path));
    }

    private Optional<FileEntry> from(String folder, String path) {
        Deque<String> steps = new ArrayDeque<>(parts(folder));
        for (String part : parts(path)) {
            if (!part.equals("..")) {
                steps.addLast(part);
            } else if (steps.pollLast() == null) {
                return Optional.empty();
            }
        }
        String name = steps.pollLast();
        FolderEntry at = campaign;
        for (String step : steps) {
            at = at.folder(step);
        }
        return name == null ? Optional.empty() : at.file(name);
    }

    private static List<String> parts(String path) {
        return Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
    }

    /** The file that is meant; empty if the text is the note itself. */
    private static Optional<String> path(String noteText) {
        Matcher link = WIKI_LINK.matcher(noteText);
        if (link.matches()) {
            String target = link.group(1).strip();
            return Optional.of(FILE.matcher(target).matches() ? target : target + ".md");
        }
        return FILE.matcher(noteText).matches() ? Optional.of(noteText) : Optional.empty();
    }

    private static String noteText(Map<String, Object> lore) {
        Object note = lore.get("note");
        if (note instanceof List<?> outer && outer.size() == 1 && outer.get(0) instanceof List<?> inner) {
            // A wiki link that was written without quotes, which YAML takes for a list in a list.
            return inner.stream().map(String::valueOf).collect(Collectors.joining(", ", "[[", "]]"));
        }
        if (note instanceof Map<?, ?> group) {
            return GmOnly.marks(group) || group.get("text") == null
                    ? ""
                    : String.valueOf(group.get("text")).strip();
        }
        return note == null ? "" : String.valueOf(note).strip();
    }
}
