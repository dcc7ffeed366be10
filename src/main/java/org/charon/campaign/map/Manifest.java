package org.charon.campaign.map;

import static java.util.Objects.requireNonNullElse;
import static org.charon.campaign.format.Kinds.FLAG;
import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.WHOLE;
import static org.charon.campaign.format.Kinds.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.Fields;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.Values;

/**
 * The list of a location's decks.
 *
 * @param name title
 * @param facilityType free text
 * @param decks in file order, at least one, ids unique
 */
public record Manifest(String name, String facilityType, List<Entry> decks) {

    /** Files {@code map/manifest.yaml}. */
    public static final FileKind<Manifest> KIND = FileKind.yaml(
            Manifest.class,
            "manifest",
            "galaxy/**/map/manifest.yaml",
            "this location has no map until it is mended.",
            Format.of("a manifest", Manifest::fields));

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

    private static Function<Values, Manifest> fields(Fields f) {
        var name = f.add("name", TEXT, "Title of the maps.");
        var facilityType = f.add("facility_type", TEXT, "Shown as it is written.");
        f.add("total_decks", WHOLE, "Not used: the decks are counted.");
        var decks = f.add("decks", list(Format.of("a deck", Manifest::deckFields)), "The decks, in their order.");
        return file -> {
            Ids ids = new Ids("deck");
            List<Entry> entries = new ArrayList<>();
            file.get(decks).forEach(deck -> entries.add(deck.apply(ids, entries.size() + 1)));
            if (entries.isEmpty()) {
                file.problems().error(file.line(decks), "The manifest lists no decks. Add them under `decks`.");
            }
            if (entries.stream().filter(Entry::isDefault).count() > 1) {
                file.problems()
                        .warning(
                                file.line(decks),
                                "More than one deck is marked `default`.",
                                "Play begins on the first of them.");
            }
            return new Manifest(file.get(name), file.get(facilityType), entries);
        };
    }

    /** A deck depends on the ids before it, and on its place in the list. */
    private static Function<Values, BiFunction<Ids, Integer, Entry>> deckFields(Fields f) {
        f.add(Ids.NEEDED);
        var name = f.add("name", TEXT, null, "Title of the deck; its id if it is missing.");
        var file = f.add("file", TEXT, null, "Map file beside the manifest; the id with .yaml if it is missing.");
        var level = f.add("level", WHOLE, "Storey; the place in the list if it is missing.");
        var isDefault = f.add("default", FLAG, "Whether play begins on this deck.");
        var description = f.gmOnly("description", TEXT, "What is there.");
        return entry -> (ids, place) -> {
            String id = ids.needed(entry);
            return new Entry(
                    entry.line(file),
                    id,
                    requireNonNullElse(entry.get(name), id),
                    fileName(entry, file, id),
                    requireNonNullElse(entry.get(level), place),
                    entry.get(isDefault),
                    entry.get(description));
        };
    }

    private static String fileName(Values entry, Field<String> file, String id) {
        String name = requireNonNullElse(entry.get(file), id + ".yaml");
        if (name.contains("/") || name.contains("\\")) {
            entry.problems()
                    .error(
                            entry.line(file),
                            "`file` must be the name of a file beside the manifest, without a folder.");
        }
        return name;
    }
}
