package org.charon.campaign.roster;

import static org.charon.campaign.format.Kinds.NUMBERS_BY_NAME;
import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.WHOLE;
import static org.charon.campaign.format.Kinds.mapping;

import java.util.List;
import java.util.function.Function;
import org.charon.campaign.format.Fields;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.GmOnly;

/**
 * The players' characters.
 *
 * @param members in file order, ids unique
 */
public record Crew(List<CrewMember> members) {

    /** The file {@code campaign/crew.yaml}. */
    public static final FileKind<Crew> KIND = FileKind.yaml(
            Crew.class,
            "crew",
            "campaign/crew.yaml",
            "the personnel page shows no crew.",
            RosterEntries.file("crew", "a crew member", "The personnel page shows no crew.", Crew::fields, Crew::new));

    public Crew {
        members = List.copyOf(members);
    }

    private static Function<RosterEntries.Entry, CrewMember> fields(Fields f) {
        var callsign = f.hideable("callsign", TEXT, "Short name.");
        var characterClass = f.hideable("class", TEXT, "Class in the rules.");
        var stats = f.hideable("stats", NUMBERS_BY_NAME, "Abilities, such as strength, speed, intellect and combat.");
        var saves = f.hideable("saves", NUMBERS_BY_NAME, "Saving throws, such as sanity, fear and body.");
        var stress = f.hideable("stress", WHOLE, "Stress points.");
        var health = f.hideable("health", mapping(Gauge.FORMAT.with(GmOnly.FIELD)), "Health points.");
        var wounds = f.hideable("wounds", WHOLE, "Number of wounds.");
        var armor = f.hideable("armor", WHOLE, "Armour points.");
        var background = f.hideable("background", TEXT, "Where they come from.");
        var motivation = f.hideable("motivation", TEXT, "What drives them.");
        return entry -> new CrewMember(
                entry.id(),
                entry.name(),
                entry.get(callsign),
                entry.get(RosterEntries.ROLE),
                entry.get(characterClass),
                entry.get(RosterEntries.PORTRAIT),
                entry.get(stats),
                entry.get(saves),
                entry.get(stress),
                entry.get(health),
                entry.get(wounds),
                entry.get(armor),
                entry.get(background),
                entry.get(motivation),
                entry.get(RosterEntries.STATUS),
                entry.get(RosterEntries.DESCRIPTION),
                entry.gmOnly(),
                entry.notes(),
                entry.hidden());
    }
}
