package org.charon.campaign.roster;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.charon.campaign.format.YamlMap;

/** What entries of the two rosters have in common. */
final class Entry {

    /** What players read where the name is the GM's alone. */
    static final String NAMELESS = "Unknown";

    private final boolean fileIsGmOnly;
    private final Set<String> ids = new HashSet<>();
    private int nameless;

    Entry(YamlMap file) {
        this.fileIsGmOnly = file.mark("gm_only", false);
    }

    /**
     * The entry's id, else one made of its name; an error if there is neither, or if it is taken. Players are sent ids, so that none is
     * made of a name that they may not read.
     */
    String id(YamlMap entry, EntryFields fields) {
        String given = fields.text("id").strip();
        String fromName = fromName(fields.text("name"));
        boolean secret = fields.hidden().contains("name");
        if (secret && given.equals(fromName)) {
            entry.problems()
                    .warning(
                            entry.line("id"),
                            "The name is for the GM alone, but the `id` \"%s\" tells it. Choose another id."
                                    .formatted(given),
                            "Whoever looks at what is sent to the players' screens can read the name.");
        }
        String made = secret ? "unnamed-" + ++nameless : fromName;
        String id = given.isEmpty() ? made : given;
        if (id.isEmpty()) {
            entry.problems().error(entry.line(), "This entry needs an `id` and a `name`.");
        } else if (!ids.add(id)) {
            entry.problems()
                    .error(
                            entry.line("id"),
                            "The id \"%s\" is already that of another entry. Give each its own.".formatted(id));
        }
        return id;
    }

    /** The URL of the entry's portrait; empty, and a warning, if it does not lead into the campaign. */
    static String portrait(YamlMap entry, EntryFields fields) {
        String url = fields.text("portrait").strip();
        if (url.isEmpty()) {
            return url;
        }
        int line = entry.line("portrait");
        if (!url.startsWith("/data/") && !url.startsWith("/textures/")) {
            entry.problems()
                    .warning(
                            line,
                            "`portrait` is \"%s\"; it must begin with /data/campaign/ and name an image of this folder."
                                    .formatted(url),
                            "No picture is shown.");
            return "";
        }
        entry.problems().checkLater((references, problems) -> {
            if (!references.images().test(url)) {
                problems.warning(
                        line,
                        "`portrait` is \"%s\", but there is no such image in the campaign folder.".formatted(url),
                        "No picture is shown.");
            }
        });
        return url;
    }

    /** Whether the entry, or the whole file, is for the GM alone. */
    boolean gmOnly(YamlMap entry) {
        return entry.mark("gm_only", fileIsGmOnly);
    }

    private static String fromName(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
