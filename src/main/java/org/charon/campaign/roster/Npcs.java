package org.charon.campaign.roster;

import static org.charon.campaign.format.Kinds.TEXT;

import java.util.List;
import java.util.function.Function;
import org.charon.campaign.format.Fields;
import org.charon.campaign.format.FileKind;

/**
 * Everybody the GM plays.
 *
 * @param npcs in file order, ids unique
 */
public record Npcs(List<Npc> npcs) {

    /** The file {@code campaign/npcs.yaml}. */
    public static final FileKind<Npcs> KIND = FileKind.yaml(
            Npcs.class,
            "npcs",
            "campaign/npcs.yaml",
            "there are no NPCs to show.",
            RosterEntries.file("npcs", "an NPC", "There are no NPCs to show.", Npcs::fields, Npcs::new));

    public Npcs {
        npcs = List.copyOf(npcs);
    }

    private static Function<RosterEntries.Entry, Npc> fields(Fields f) {
        var faction = f.hideable("faction", TEXT, "Whom they belong to.");
        var location = f.hideable("location", TEXT, "Where they are.");
        return entry -> new Npc(
                entry.id(),
                entry.name(),
                entry.get(RosterEntries.ROLE),
                entry.get(faction),
                entry.get(location),
                entry.get(RosterEntries.PORTRAIT),
                entry.get(RosterEntries.STATUS),
                entry.get(RosterEntries.DESCRIPTION),
                entry.gmOnly(),
                entry.notes(),
                entry.hidden());
    }
}
