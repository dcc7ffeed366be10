package org.charon.campaign.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.charon.campaign.folder.FileKind;
import org.charon.campaign.yaml.YamlMap;

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
            file.findings().warning(0, "The file has no `crew:`.", "The personnel page shows no crew.");
        }
        Entry entries = new Entry(file);
        return new Crew(
                file.maps("crew").stream().map(entry -> member(entry, entries)).toList());
    }

    private static CrewMember member(YamlMap entry, Entry entries) {
        String id = entries.id(entry);
        return new CrewMember(
                id,
                entry.text("name", id),
                entry.text("callsign"),
                entry.text("role"),
                entry.text("class"),
                Entry.portrait(entry),
                numbers(entry.map("stats")),
                numbers(entry.map("saves")),
                entry.whole("stress", 0),
                Gauge.read(entry.map("health")),
                entry.whole("wounds", 0),
                entry.whole("armor", 0),
                entry.text("background"),
                entry.text("motivation"),
                entry.text("status"),
                entry.text("description"),
                entries.gmOnly(entry));
    }

    private static Map<String, Integer> numbers(YamlMap map) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        map.keys().forEach(key -> numbers.put(key, map.whole(key, 0)));
        return numbers;
    }
}
