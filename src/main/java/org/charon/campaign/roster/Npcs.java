package org.charon.campaign.roster;

import java.util.List;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.YamlMap;

/**
 * Everybody the GM plays.
 *
 * @param npcs in file order, ids unique
 */
public record Npcs(List<Npc> npcs) {

    /** The file {@code campaign/npcs.yaml}. */
    public static final FileKind<Npcs> KIND = FileKind.yaml(Npcs.class, "there are no NPCs to show.", Npcs::read);

    /** Copies the list so that the record cannot change. */
    public Npcs {
        npcs = List.copyOf(npcs);
    }

    private static Npcs read(YamlMap file) {
        if (!file.has("npcs")) {
            file.problems().warning(0, "The file has no `npcs:`.", "There are no NPCs to show.");
        }
        Entry entries = new Entry(file);
        return new Npcs(
                file.maps("npcs").stream().map(entry -> npc(entry, entries)).toList());
    }

    private static Npc npc(YamlMap entry, Entry entries) {
        EntryFields fields = new EntryFields(entry);
        String id = entries.id(entry, fields);
        return new Npc(
                id,
                fields.text("name", id),
                fields.text("role"),
                fields.text("faction"),
                fields.text("location"),
                Entry.portrait(entry, fields),
                fields.text("status"),
                fields.text("description"),
                entries.gmOnly(entry),
                fields.notes(),
                fields.hidden());
    }
}
