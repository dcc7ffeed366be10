package org.charon.campaign.chart;

import java.util.List;
import org.charon.campaign.yaml.YamlMap;

/** Values that all charts have in common. */
final class Space {

    private Space() {}

    /** Three numbers, or null. */
    static List<Double> point(YamlMap map, String key) {
        return map.numbers(key, 3);
    }

    /** A slug that must lead to a location; null for none. */
    static String location(YamlMap map, String key) {
        String slug = map.text(key).strip();
        map.findings().locationExists(map.line(key), key, slug);
        return slug.isEmpty() ? null : slug;
    }

    /** URL of an image, or null; a warning if the campaign has textures, but not that one. */
    static String texture(YamlMap map, String key) {
        String url = map.text(key).strip();
        if (url.isEmpty()) {
            return null;
        }
        int line = map.line(key);
        if (!url.startsWith("/textures/") && !url.startsWith("/data/")) {
            map.findings()
                    .warning(
                            line,
                            "`%s` is \"%s\"; it must begin with /textures/ and name an image of this folder."
                                    .formatted(key, url),
                            "A plain colour is shown instead.");
            return null;
        }
        map.findings().later((surroundings, findings) -> {
            if (!surroundings.images().test(url)) {
                findings.warning(
                        line,
                        "`%s` is \"%s\", but there is no such image in the campaign folder.".formatted(key, url),
                        "A plain colour is shown instead.");
            }
        });
        return url;
    }
}
