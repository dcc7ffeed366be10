package org.charon.campaign.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.charon.campaign.problem.Problem;

/**
 * One look at the campaign folder: which files there are, without opening any. Hidden files (a dot in front, such as {@code .git}) and
 * files of other kinds are passed over; links are followed only while they stay inside.
 *
 * @param root the folder and all below
 * @param problems links that leave it, folders and pictures that cannot be read
 */
public record FolderSnapshot(FolderEntry root, List<Problem> problems) {

    /** Deeper than any story; keeps a runaway tree from exhausting the stack. */
    private static final int DEEPEST = 256;

    private static final String LEFT_OUT = "It is left out, with everything below it.";

    public FolderSnapshot {
        problems = List.copyOf(problems);
    }

    /**
     * @param directory the campaign folder
     * @return what is in it
     * @throws IOException if there is no such folder, or it cannot be read
     */
    public static FolderSnapshot at(Path directory) throws IOException {
        Walk walk = new Walk(directory.toRealPath());
        // A problem below is collected, but nothing can be said of a campaign whose own folder is closed.
        Files.newDirectoryStream(walk.top).close();
        FolderEntry root = walk.folder(walk.top, "", Set.of(walk.top));
        return new FolderSnapshot(root, walk.problems);
    }

    private static final class Walk {

        private final Path top;
        private final List<Problem> problems = new ArrayList<>();

        private Walk(Path top) {
            this.top = top;
        }

        /** @param above real folders that this one lies in, itself included, so that a link in a circle is seen */
        private FolderEntry folder(Path real, String path, Set<Path> above) {
            SortedMap<String, FolderEntry> folders = new TreeMap<>();
            SortedMap<String, FileEntry> files = new TreeMap<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(real)) {
                for (Path entry : entries) {
                    String name = entry.getFileName().toString();
                    if (!name.startsWith(".")) {
                        add(entry, path.isEmpty() ? name : path + "/" + name, above, folders, files);
                    }
                }
            } catch (IOException | java.nio.file.DirectoryIteratorException e) {
                problems.add(new Problem(path, 0, "This folder cannot be read. Check who may read it.", LEFT_OUT));
            }
            return new FolderEntry(path, folders, files);
        }

        private void add(
                Path entry,
                String path,
                Set<Path> above,
                SortedMap<String, FolderEntry> folders,
                SortedMap<String, FileEntry> files) {
            try {
                Path real = entry;
                BasicFileAttributes is =
                        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (is.isSymbolicLink()) {
                    real = entry.toRealPath();
                    is = Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                    if (!real.startsWith(top) || hidden(real)) {
                        problems.add(new Problem(
                                path,
                                0,
                                "This link leads out of the campaign folder. Copy the file in instead.",
                                LEFT_OUT));
                        return;
                    }
                }
                String name = path.substring(path.lastIndexOf('/') + 1);
                if (is.isDirectory()) {
                    addFolder(real, path, above, folders, name);
                } else if (is.isRegularFile() && isOfUse(name)) {
                    addFile(real, path, is, files, name);
                }
            } catch (IOException e) {
                if (Files.exists(entry, LinkOption.NOFOLLOW_LINKS)) {
                    problems.add(new Problem(
                            path,
                            0,
                            "This cannot be read: it may be a link to nothing, or closed to Charon.",
                            LEFT_OUT));
                }
            }
        }

        private void addFolder(
                Path real, String path, Set<Path> above, SortedMap<String, FolderEntry> folders, String name) {
            if (above.contains(real)) {
                problems.add(new Problem(path, 0, "This link leads in a circle. Remove it.", LEFT_OUT));
            } else if (above.size() > DEEPEST) {
                problems.add(new Problem(
                        path, 0, "Folders are nested more than " + DEEPEST + " deep here. Flatten them.", LEFT_OUT));
            } else {
                Set<Path> chain = new HashSet<>(above);
                chain.add(real);
                folders.put(name, folder(real, path, chain));
            }
        }

        private void addFile(
                Path real, String path, BasicFileAttributes is, SortedMap<String, FileEntry> files, String name) {
            boolean readable = Files.isReadable(real);
            if (!readable && ImageType.of(name).isPresent()) {
                problems.add(new Problem(
                        path, 0, "This picture cannot be read. Check who may read it.", "It is not shown anywhere."));
                return;
            }
            files.put(
                    name,
                    new FileEntry(path, real, is.size(), is.lastModifiedTime().toMillis(), readable));
        }

        private boolean hidden(Path real) {
            for (Path part : top.relativize(real)) {
                if (part.toString().startsWith(".")) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isOfUse(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return lower.endsWith(".yaml")
                    || lower.endsWith(".md")
                    || ImageType.of(lower).isPresent();
        }
    }
}
