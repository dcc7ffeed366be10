package org.charon.campaign.map;

import java.util.ArrayList;
import java.util.List;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.YamlMap;

/**
 * The list of a location's decks.
 *
 * @param name title
 * @param facilityType free text
 * @param decks in file order, at least one, ids unique
 */
record Manifest(String name, String facilityType, List<Entry> decks) {

    static final FileKind<Manifest> KIND =
            FileKind.yaml(Manifest.class, "this location has no map until it is mended.", Manifest::read);

    /** Copies the list so that the record cannot change. */
    Manifest {
        decks = List.copyOf(decks);
    }

    /**
     * One deck.
     *
     * @param line where it stands
     * @param id unique
     * @param name title
     * @param file name of its map file, beside the manifest
     * @param level storey
     * @param isDefault whether play begins on it
     * @param description free text
     */
    record Entry(int line, String id, String name, String file, int level, boolean isDefault, String description) {}

    private static Manifest read(YamlMap file) {
        Ids ids = new Ids("deck");
        List<Entry> decks = new ArrayList<>();
        for (YamlMap entry : file.maps("decks")) {
            String id = ids.needed(entry);
            String name = entry.text("file", id + ".yaml");
            if (name.contains("/") || name.contains("\\")) {
                entry.problems()
                        .error(
                                entry.line("file"),
                                "`file` must be the name of a file beside the manifest, without a folder.");
            }
            decks.add(new Entry(
                    entry.has("file") ? entry.line("file") : entry.line(),
                    id,
                    entry.text("name", id),
                    name,
                    entry.whole("level", decks.size() + 1),
                    entry.flag("default", false),
                    entry.text("description")));
        }
        if (decks.isEmpty()) {
            file.problems().error(file.line("decks"), "The manifest lists no decks. Add them under `decks`.");
        }
        if (decks.stream().filter(Entry::isDefault).count() > 1) {
            file.problems()
                    .warning(
                            file.line("decks"),
                            "More than one deck is marked `default`.",
                            "Play begins on the first of them.");
        }
        return new Manifest(file.text("name"), file.text("facility_type"), decks);
    }
}
