package org.charon.campaign.map;

import static org.charon.campaign.format.Kinds.FLAG;
import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.WHOLE;

import java.util.ArrayList;
import java.util.List;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.Kinds;
import org.charon.campaign.format.Values;

/**
 * The list of a location's decks.
 *
 * @param name title
 * @param facilityType free text
 * @param decks in file order, at least one, ids unique
 */
public record Manifest(String name, String facilityType, List<Entry> decks) {

    private static final Field<String> NAME = Field.of("name", TEXT, "Title of the maps.");
    private static final Field<String> FACILITY_TYPE = Field.of("facility_type", TEXT, "Shown as it is written.");
    private static final Field<Integer> TOTAL_DECKS =
            Field.of("total_decks", WHOLE, "Not used: the decks are counted.");
    private static final Field<String> DECK_NAME = Field.of("name", TEXT, "Title of the deck; its id if it is missing.")
            .orElse(null);
    private static final Field<String> FILE = Field.of(
                    "file", TEXT, "Name of the map file beside the manifest; the id with .yaml if it is missing.")
            .orElse(null);
    private static final Field<Integer> LEVEL = Field.of("level", WHOLE, "Storey; counted from 1 if it is missing.");
    private static final Field<Boolean> DEFAULT = Field.of("default", FLAG, "Whether play begins on this deck.");
    private static final Field<String> DESCRIPTION =
            Field.of("description", TEXT, "What is there.").gmOnly();
    private static final Field<List<Values>> DECKS = Field.of(
            "decks",
            Kinds.list(Format.of("a deck", Ids.NEEDED, DECK_NAME, FILE, LEVEL, DEFAULT, DESCRIPTION)),
            "The decks, in the order in which they are listed.");

    /** Files {@code map/manifest.yaml}. */
    public static final FileKind<Manifest> KIND = FileKind.yaml(
            Manifest.class,
            "manifest",
            "galaxy/**/map/manifest.yaml",
            "this location has no map until it is mended.",
            Format.of("a manifest", NAME, FACILITY_TYPE, TOTAL_DECKS, DECKS).as(Manifest::read));

    /** Copies the list so that the record cannot change. */
    public Manifest {
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
    public record Entry(
            int line, String id, String name, String file, int level, boolean isDefault, String description) {}

    private static Manifest read(Values file) {
        Ids ids = new Ids("deck");
        List<Entry> decks = new ArrayList<>();
        for (Values entry : file.get(DECKS)) {
            String id = ids.needed(entry);
            String name = entry.get(DECK_NAME);
            Integer level = entry.get(LEVEL);
            decks.add(new Entry(
                    entry.line(FILE),
                    id,
                    name == null ? id : name,
                    fileName(entry, id),
                    level == null ? decks.size() + 1 : level,
                    entry.get(DEFAULT),
                    entry.get(DESCRIPTION)));
        }
        if (decks.isEmpty()) {
            file.problems().error(file.line(DECKS), "The manifest lists no decks. Add them under `decks`.");
        }
        if (decks.stream().filter(Entry::isDefault).count() > 1) {
            file.problems()
                    .warning(
                            file.line(DECKS),
                            "More than one deck is marked `default`.",
                            "Play begins on the first of them.");
        }
        return new Manifest(file.get(NAME), file.get(FACILITY_TYPE), decks);
    }

    private static String fileName(Values entry, String id) {
        String file = entry.get(FILE);
        String name = file == null ? id + ".yaml" : file;
        if (name.contains("/") || name.contains("\\")) {
            entry.problems()
                    .error(
                            entry.line(FILE),
                            "`file` must be the name of a file beside the manifest, without a folder.");
        }
        return name;
    }
}
