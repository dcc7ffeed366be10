package org.charon.campaign.map;

import java.util.HashSet;
import java.util.Set;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.Kinds;
import org.charon.campaign.format.Values;

/** The ids that are taken among things of one kind in one file. */
final class Ids {

    static final Field<String> NEEDED =
            Field.of("id", Kinds.TEXT, "Unique among its kind in the file.").required();
    static final Field<String> OPTIONAL =
            Field.of("id", Kinds.TEXT, "Unique among its kind in the file; made up if it is missing.");

    private final String thing;
    private final Set<String> taken = new HashSet<>();

    /** @param thing what the ids are of, for the GM to read */
    Ids(String thing) {
        this.thing = thing;
    }

    /** The entry's id, which must be there and be the only one of its kind. */
    String needed(Values entry) {
        if (entry.get(NEEDED).isBlank()) {
            if (entry.has(NEEDED)) {
                entry.problems().error(entry.line(NEEDED), "This " + thing + " needs an `id`.");
            }
            return "";
        }
        return unique(entry);
    }

    /** The entry's id, which must be the only one of its kind; one made from the fallback if the entry has none. */
    String orMade(Values entry, String fallback) {
        if (!entry.get(OPTIONAL).isBlank()) {
            return unique(entry);
        }
        String made = fallback;
        for (int i = 2; !taken.add(made); i++) {
            made = fallback + "-" + i;
        }
        return made;
    }

    Set<String> all() {
        return taken;
    }

    private String unique(Values entry) {
        String id = entry.get(OPTIONAL);
        if (!taken.add(id)) {
            entry.problems()
                    .error(
                            entry.line(OPTIONAL),
                            "The id \"%s\" is already that of another %s in this file. Give each its own."
                                    .formatted(id, thing));
        }
        return id;
    }
}
