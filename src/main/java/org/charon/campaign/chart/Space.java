package org.charon.campaign.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.charon.campaign.format.YamlMap;

/** Values that all charts have in common. */
final class Space {

    private Space() {}

    /** What an entry is called; a warning if the file does not say. */
    static String name(YamlMap map) {
        String name = map.text("name", map.text("location_slug")).strip();
        if (name.isEmpty()) {
            map.problems().warning(map.line(), "This entry needs a `name`.", "It is called Unnamed.");
            return "Unnamed";
        }
        return name;
    }

    /** Free lines, with those marked that are for the GM. */
    static Object info(YamlMap map) {
        return Withheld.marking(map.free("info"));
    }

    static boolean gmOnly(YamlMap map) {
        return map.mark("gm_only", false);
    }

    /** Warns of entries that cannot be told apart. */
    static void distinct(List<YamlMap> entries) {
        Set<String> ids = new HashSet<>();
        for (YamlMap entry : entries) {
            String slug = entry.text("location_slug").strip();
            String id = slug.isEmpty() ? entry.text("name").strip() : slug;
            if (!id.isEmpty() && !ids.add(id)) {
                entry.problems()
                        .warning(
                                entry.line(slug.isEmpty() ? "name" : "location_slug"),
                                "\"%s\" is on this map already. Give each entry its own `location_slug`, or its own `name`."
                                        .formatted(id),
                                "Only the first of them can be picked out.");
            }
        }
    }

    /** A slug that must lead to a location; null for none. */
    static String location(YamlMap map, String key) {
        String slug = map.text(key).strip();
        map.problems().locationExists(map.line(key), key, slug);
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
            map.problems()
                    .warning(
                            line,
                            "`%s` is \"%s\"; it must begin with /textures/ and name an image of this folder."
                                    .formatted(key, url),
                            "A plain colour is shown instead.");
            return null;
        }
        map.problems().checkLater((references, problems) -> {
            if (!references.images().test(url)) {
                problems.warning(
                        line,
                        "`%s` is \"%s\", but there is no such image in the campaign folder.".formatted(key, url),
                        "A plain colour is shown instead.");
            }
        });
        return url;
    }
}
