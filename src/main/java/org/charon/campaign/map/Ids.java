package org.charon.campaign.map;

import java.util.HashSet;
import java.util.Set;
import org.charon.campaign.format.YamlMap;

/** The ids that are taken among things of one kind in one file. */
final class Ids {

    private final String thing;
    private final Set<String> taken = new HashSet<>();

    /** @param thing what the ids are of, for the GM to read */
    Ids(String thing) {
        this.thing = thing;
    }

    /** The entry's id, which must be there and be the only one of its kind. */
    String needed(YamlMap entry) {
        if (entry.text("id").isBlank()) {
            entry.problems().error(entry.line(), "This " + thing + " needs an `id`.");
            return "";
        }
        return unique(entry);
    }

    /** The entry's id, which must be the only one of its kind; one made from the fallback if the entry has none. */
    String orMade(YamlMap entry, String fallback) {
        if (!entry.text("id").isBlank()) {
            return unique(entry);
        }
        String made = fallback;
        for (int i = 2; !taken.add(made); i++) {
            made = fallback + "-" + i;
        }
        return made;
    }

    /** All ids so far. */
    Set<String> all() {
        return taken;
    }

    private String unique(YamlMap entry) {
        String id = entry.text("id");
        if (!taken.add(id)) {
            entry.problems()
                    .error(
                            entry.line("id"),
                            "The id \"%s\" is already that of another %s in this file. Give each its own."
                                    .formatted(id, thing));
        }
        return id;
    }
}
