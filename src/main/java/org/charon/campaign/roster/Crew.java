package org.charon.campaign.roster;

import static org.charon.campaign.format.Kinds.NUMBERS_BY_NAME;
import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.WHOLE;

import java.util.List;
import java.util.Map;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.GmOnly;
import org.charon.campaign.format.Kinds;
import org.charon.campaign.format.Values;

/**
 * The players' characters.
 *
 * @param members in file order, ids unique
 */
public record Crew(List<CrewMember> members) {

    private static final Field<String> CALLSIGN =
            Field.of("callsign", TEXT, "Short name.").hideable();
    private static final Field<String> CLASS =
            Field.of("class", TEXT, "Class in the rules.").hideable();
    private static final Field<Map<String, Integer>> STATS = Field.of(
                    "stats", NUMBERS_BY_NAME, "Abilities by name, such as strength, speed, intellect and combat.")
            .hideable();
    private static final Field<Map<String, Integer>> SAVES = Field.of(
                    "saves", NUMBERS_BY_NAME, "Saving throws by name, such as sanity, fear and body.")
            .hideable();
    private static final Field<Integer> STRESS =
            Field.of("stress", WHOLE, "Stress points.").hideable();
    private static final Field<Gauge> HEALTH = Field.of(
                    "health", Kinds.mapping(Gauge.FORMAT.with(GmOnly.FIELD)), "Health points.")
            .hideable();
    private static final Field<Integer> WOUNDS =
            Field.of("wounds", WHOLE, "Number of wounds.").hideable();
    private static final Field<Integer> ARMOR =
            Field.of("armor", WHOLE, "Armour points.").hideable();
    private static final Field<String> BACKGROUND =
            Field.of("background", TEXT, "Where they come from.").hideable();
    private static final Field<String> MOTIVATION =
            Field.of("motivation", TEXT, "What drives them.").hideable();

    private static final Field<List<Values>> MEMBERS = Field.of(
            "crew",
            Kinds.list(RosterEntries.format(
                    "a crew member",
                    CALLSIGN,
                    CLASS,
                    STATS,
                    SAVES,
                    STRESS,
                    HEALTH,
                    WOUNDS,
                    ARMOR,
                    BACKGROUND,
                    MOTIVATION)),
            "The players' characters.");

    /** The file {@code campaign/crew.yaml}. */
    public static final FileKind<Crew> KIND = FileKind.yaml(
            Crew.class,
            "crew",
            "campaign/crew.yaml",
            "the personnel page shows no crew.",
            Format.of("the crew file", MEMBERS, RosterEntries.FILE_GM_ONLY).as(Crew::read));

    /** Copies the list so that the record cannot change. */
    public Crew {
        members = List.copyOf(members);
    }

    private static Crew read(Values file) {
        RosterEntries entries = new RosterEntries(file, MEMBERS, "The personnel page shows no crew.");
        return new Crew(
                file.get(MEMBERS).stream().map(entry -> member(entry, entries)).toList());
    }

    private static CrewMember member(Values entry, RosterEntries entries) {
        String id = entries.id(entry);
        return new CrewMember(
                id,
                RosterEntries.name(entry, id),
                entry.get(CALLSIGN),
                entry.get(RosterEntries.ROLE),
                entry.get(CLASS),
                entry.get(RosterEntries.PORTRAIT),
                entry.get(STATS),
                entry.get(SAVES),
                entry.get(STRESS),
                entry.get(HEALTH),
                entry.get(WOUNDS),
                entry.get(ARMOR),
                entry.get(BACKGROUND),
                entry.get(MOTIVATION),
                entry.get(RosterEntries.STATUS),
                entry.get(RosterEntries.DESCRIPTION),
                entries.gmOnly(entry),
                RosterEntries.notes(entry),
                entry.hidden());
    }
}
