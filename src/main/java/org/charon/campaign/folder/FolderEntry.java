package org.charon.campaign.folder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder of the campaign as a look at it saw it, with everything in it. Two looks at an unchanged folder are equal.
 *
 * @param path relative to the campaign folder; empty for that one itself
 * @param folders by name
 * @param files that a campaign may use, by name
 */
public record FolderEntry(String path, SortedMap<String, FolderEntry> folders, SortedMap<String, FileEntry> files) {

    public FolderEntry {
        folders = Collections.unmodifiableSortedMap(new TreeMap<>(folders));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * @return the folder's name
     */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * @param name of a folder in it
     * @return that folder; an empty one if there is none
     */
    public FolderEntry folder(String name) {
        FolderEntry folder = folders.get(name);
        return folder == null
                ? new FolderEntry(path.isEmpty() ? name : path + "/" + name, new TreeMap<>(), new TreeMap<>())
                : folder;
    }

    /**
     * @param name of a file in it
     * @return that file, if there is one
     */
    public Optional<FileEntry> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /**
     * @param extension with its dot, in lower case
     * @return the files in it that end so, by name
     */
    public List<FileEntry> filesEndingIn(String extension) {
        return files.values().stream()
                .filter(file -> file.name().endsWith(extension))
                .toList();
    }

    /**
     * @return all files in it and below
     */
    public List<FileEntry> allFiles() {
        List<FileEntry> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<FileEntry> all) {
        all.addAll(files.values());
        folders.values().forEach(folder -> folder.collect(all));
    }
}
