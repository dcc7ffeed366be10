package org.charon.campaign.folder;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All images of the campaign folder. Made when the folder is read: a request finds its file here by a path as a key, so that none can
 * name a file outside.
 */
public final class Images {

    /** No images. */
    public static final Images NONE = new Images(List.of());

    private final Map<String, Image> byPath;

    public Images(List<FileEntry> files) {
        Map<String, Image> images = new LinkedHashMap<>();
        for (FileEntry file : files) {
            ImageType.of(file.name()).ifPresent(type -> images.put(file.path(), new Image(file, type)));
        }
        this.byPath = Collections.unmodifiableMap(images);
    }

    /**
     * @param path relative to the campaign folder, with {@code /} between its parts
     * @return the image there, if there is one
     */
    public Optional<Image> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /**
     * @param folder relative to the campaign folder
     * @return the images in it, those in folders below included, by path
     */
    public List<Image> below(String folder) {
        return byPath.values().stream()
                .filter(image -> image.entry().path().startsWith(folder + "/"))
                .toList();
    }

    /**
     * @param url such as {@code /data/campaign/NPCs/images/x.png} or {@code /textures/x.jpg}
     * @return whether it leads to an image of the campaign
     */
    public boolean hasUrl(String url) {
        String path;
        try {
            path = new URI(url).getPath();
        } catch (URISyntaxException e) {
            // A GM may have written a blank in a file's name as it is.
            path = url;
        }
        if (path == null) {
            return false;
        }
        return path.startsWith("/data/")
                        && find(path.substring("/data/".length())).isPresent()
                || path.startsWith("/textures/") && find(path.substring(1)).isPresent();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Images images && byPath.equals(images.byPath);
    }

    @Override
    public int hashCode() {
        return byPath.hashCode();
    }
}
