package org.charon.campaign.folder;

import java.util.Map;

/** What one reading of the folder leaves to the next: every file's reading and last good version, by kind and path. */
public final class Memory {

    /** Nothing was read yet. */
    public static final Memory EMPTY = new Memory(Map.of());

    private final Map<String, KeptFile> files;

    Memory(Map<String, KeptFile> files) {
        this.files = Map.copyOf(files);
    }

    KeptFile of(String key) {
        return files.get(key);
    }

    /**
     * @return whether all files had been at rest for a while when they were read; if not, one more look at them is due
     */
    public boolean settled() {
        return files.values().stream().allMatch(KeptFile::settled);
    }
}
