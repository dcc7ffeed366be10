package org.charon.campaign.folder;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * An image of the campaign folder.
 *
 * @param entry the file
 * @param type its kind
 */
public record Image(FileEntry entry, ImageType type) {

    /**
     * @return URL below {@code /data/}, special characters escaped
     */
    public String url() {
        try {
            return new URI(null, null, "/data/" + entry.path(), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path that begins with a slash is a URL", e);
        }
    }
}
