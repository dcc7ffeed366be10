package org.charon.campaign.roster;

import static org.charon.campaign.format.Kinds.TEXT;

import java.util.List;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.Kinds;
import org.charon.campaign.format.Values;

/**
 * Everybody the GM plays.
 *
 * @param npcs in file order, ids unique
 */
public record Npcs(List<Npc> npcs) {

    private static final Field<String> FACTION =
            Field.of("faction", TEXT, "Whom they belong to.").hideable();
    private static final Field<String> LOCATION =
            Field.of("location", TEXT, "Where they are.").hideable();
    private static final Field<List<Values>> NPCS =
            Field.of("npcs", Kinds.list(RosterEntries.format("an NPC", FACTION, LOCATION)), "Everybody the GM plays.");

    /** The file {@code campaign/npcs.yaml}. */
    public static final FileKind<Npcs> KIND = FileKind.yaml(
            Npcs.class,
            "npcs",
            "campaign/npcs.yaml",
            "there are no NPCs to show.",
            Format.of("the NPC file", NPCS, RosterEntries.FILE_GM_ONLY).as(Npcs::read));

    /** Copies the list so that the record cannot change. */
    public Npcs {
        npcs = List.copyOf(npcs);
    }

    private static Npcs read(Values file) {
        RosterEntries entries = new RosterEntries(file, NPCS, "There are no NPCs to show.");
        return new Npcs(
                file.get(NPCS).stream().map(entry -> npc(entry, entries)).toList());
    }

    private static Npc npc(Values entry, RosterEntries entries) {
        String id = entries.id(entry);
        return new Npc(
                id,
                RosterEntries.name(entry, id),
                entry.get(RosterEntries.ROLE),
                entry.get(FACTION),
                entry.get(LOCATION),
                entry.get(RosterEntries.PORTRAIT),
                entry.get(RosterEntries.STATUS),
                entry.get(RosterEntries.DESCRIPTION),
                entries.gmOnly(entry),
                RosterEntries.notes(entry),
                entry.hidden());
    }
}
