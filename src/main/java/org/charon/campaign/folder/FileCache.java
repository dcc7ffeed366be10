package org.charon.campaign.folder;

import java.util.Map;

/** What one reading of the folder leaves to the next: every file's reading and last good version, by kind and path. */
public final class FileCache {

    /** Nothing was read yet. */
    public static final FileCache EMPTY = new FileCache(Map.of());

    private final Map<String, CachedFile> files;

    FileCache(Map<String, CachedFile> files) {
        this.files = Map.copyOf(files);
    }

    CachedFile of(String key) {
        return files.get(key);
    }

    /**
     * @return whether all files had been at rest for a while when they were read; if not, one more look at them is due
     */
    public boolean stable() {
        return files.values().stream().allMatch(CachedFile::stable);
    }
}
