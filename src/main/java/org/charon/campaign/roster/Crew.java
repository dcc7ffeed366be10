package org.charon.campaign.roster;

import java.util.List;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.YamlMap;

/**
 * The players' characters.
 *
 * @param members in file order, ids unique
 */
public record Crew(List<CrewMember> members) {

    /** The file {@code campaign/crew.yaml}. */
    public static final FileKind<Crew> KIND =
            FileKind.yaml(Crew.class, "the personnel page shows no crew.", Crew::read);

    /** Copies the list so that the record cannot change. */
    public Crew {
        members = List.copyOf(members);
    }

    private static Crew read(YamlMap file) {
        if (!file.has("crew")) {
            file.problems().warning(0, "The file has no `crew:`.", "The personnel page shows no crew.");
        }
        Entry entries = new Entry(file);
        return new Crew(
                file.maps("crew").stream().map(entry -> member(entry, entries)).toList());
    }

    private static CrewMember member(YamlMap entry, Entry entries) {
        EntryFields fields = new EntryFields(entry);
        String id = entries.id(entry, fields);
        return new CrewMember(
                id,
                fields.text("name", id),
                fields.text("callsign"),
                fields.text("role"),
                fields.text("class"),
                Entry.portrait(entry, fields),
                fields.numbers("stats"),
                fields.numbers("saves"),
                fields.whole("stress"),
                fields.gauge("health"),
                fields.whole("wounds"),
                fields.whole("armor"),
                fields.text("background"),
                fields.text("motivation"),
                fields.text("status"),
                fields.text("description"),
                entries.gmOnly(entry),
                fields.notes(),
                fields.hidden());
    }
}
