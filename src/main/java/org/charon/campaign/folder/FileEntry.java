package org.charon.campaign.folder;

import java.nio.file.Path;

/**
 * A file of the campaign folder as a look at the folder saw it.
 *
 * @param path relative to the campaign folder, with {@code /} between its parts
 * @param file where it really is, links followed
 * @param size in bytes
 * @param modified time of its last change, in milliseconds since 1970
 * @param readable whether Charon may read it; a part of the look, because no time changes when that does
 */
public record FileEntry(String path, Path file, long size, long modified, boolean readable) {

    /**
     * @return the file's name
     */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * @return the file's name without what follows its last dot
     */
    public String stem() {
        String name = name();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
