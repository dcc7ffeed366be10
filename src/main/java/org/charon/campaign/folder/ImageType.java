package org.charon.campaign.folder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of images a campaign may hold; nothing else of it is ever served as a file. */
public enum ImageType {
    PNG("image/png", ".png"),
    JPEG("image/jpeg", ".jpg", ".jpeg"),
    GIF("image/gif", ".gif"),
    WEBP("image/webp", ".webp"),
    SVG("image/svg+xml", ".svg");

    private final String contentType;
    private final List<String> extensions;

    ImageType(String contentType, String... extensions) {
        this.contentType = contentType;
        this.extensions = List.of(extensions);
    }

    /**
     * @return media type for a browser
     */
    public String contentType() {
        return contentType;
    }

    /**
     * @param name of a file
     * @return its kind by its extension; empty for what is no image
     */
    public static Optional<ImageType> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.stream().anyMatch(lower::endsWith))
                .findFirst();
    }
}
