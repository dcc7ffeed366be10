package org.charon.campaign.roster;

import static org.charon.campaign.format.Kinds.TEXT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.Fields;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.GmOnly;
import org.charon.campaign.format.Kinds;
import org.charon.campaign.format.Labels;
import org.charon.campaign.format.Values;

/** What entries of the two rosters have in common: fields, ids and notes. */
final class RosterEntries {

    /** What players read where the name is the GM's alone. */
    static final String NAMELESS = "Unknown";

    static final Field<String> ROLE =
            Field.of("role", TEXT, "Profession or function.").hideable();
    static final Field<String> PORTRAIT = Field.of(
                    "portrait", Kinds.image("/data/campaign/", "No picture is shown."), "Picture of the person.")
            .orElse("")
            .hideable();
    static final Field<String> STATUS =
            Field.of("status", TEXT, "How they are.").hideable();
    static final Field<String> DESCRIPTION =
            Field.of("description", TEXT, "What one sees.").hideable();

    private static final Field<String> ID = Field.of(
                    "id", TEXT, "Unique in the file, and sent to players; made of the name if it is missing.")
            .hideable();
    private static final Field<String> NAME = Field.of("name", TEXT, "What people read; the id if it is missing.")
            .orElse(null)
            .hideable();
    /** Null where the file as a whole decides. */
    private static final Field<Boolean> GM_ONLY = GmOnly.FIELD.orElse(null);

    private final boolean fileIsGmOnly;
    private final Set<String> ids = new HashSet<>();
    private int nameless;

    private RosterEntries(boolean fileIsGmOnly) {
        this.fileIsGmOnly = fileIsGmOnly;
    }

    /**
     * A file with one roster.
     *
     * @param key of the list of entries
     * @param thing what an entry is, with its article
     * @param costIfMissing what happens without the list
     * @param fields adds the entry's own fields, and returns what makes a person of an entry
     * @param constructor takes all entries
     * @param <P> what is read from an entry
     * @param <R> what is read from the file
     */
    static <P, R> Format<R> file(
            String key,
            String thing,
            String costIfMissing,
            Function<Fields, Function<Entry, P>> fields,
            Function<List<P>, R> constructor) {
        Format<Function<RosterEntries, P>> format = Format.of(thing, f -> {
            f.addAll(ID, NAME, ROLE);
            Function<Entry, P> person = fields.apply(f);
            f.addAll(PORTRAIT, STATUS, DESCRIPTION, GM_ONLY);
            return values -> file -> person.apply(file.entry(values));
        });
        return Format.of("the file", f -> {
            var entries = f.add(key, Kinds.list(format.furtherKeys("Shown to the GM as notes.")), "Everybody in it.");
            var gmOnly = f.gmOnly(
                    GmOnly.FIELD.key(),
                    GmOnly.FIELD.kind(),
                    "Whether entries that do not say so are for the GM alone.");
            return values -> {
                if (!values.has(entries)) {
                    values.problems().warning(0, "The file has no `%s:`.".formatted(key), costIfMissing);
                }
                RosterEntries file = new RosterEntries(values.get(gmOnly));
                return constructor.apply(values.get(entries).stream()
                        .map(entry -> entry.apply(file))
                        .toList());
            };
        });
    }

    /**
     * An entry with what the file as a whole decides.
     *
     * @param id unique in the file
     * @param gmOnly whether it is for the GM alone
     */
    record Entry(Values values, String id, boolean gmOnly) {

        <T> T get(Field<T> field) {
            return values.get(field);
        }

        String name() {
            return values.get(NAME) == null ? id : values.get(NAME);
        }

        Set<String> hidden() {
            return values.hidden();
        }

        /** The keys that no field describes. */
        List<RosterNote> notes() {
            return RosterEntries.notes(values);
        }
    }

    private Entry entry(Values values) {
        Boolean own = values.get(GM_ONLY);
        return new Entry(values, id(values), own == null ? fileIsGmOnly : own);
    }

    /**
     * The entry's id, else one made of its name; an error if there is neither, or if it is taken. Players are sent ids, so that none is
     * made of a name that they may not read.
     */
    private String id(Values entry) {
        String given = entry.get(ID).strip();
        String fromName = fromName(entry.get(NAME));
        boolean secret = entry.hidden().contains(NAME.key());
        if (secret && given.equals(fromName)) {
            entry.problems()
                    .warning(
                            entry.line(ID),
                            "The name is for the GM alone, but the `id` \"%s\" tells it. Choose another id."
                                    .formatted(given),
                            "Whoever looks at what is sent to the players' screens can read the name.");
        }
        String made = secret ? "unnamed-" + ++nameless : fromName;
        String id = given.isEmpty() ? made : given;
        if (id.isEmpty()) {
            entry.problems().error(entry.line(), "This entry needs an `id` and a `name`.");
        } else if (!ids.add(id)) {
            entry.problems()
                    .error(
                            entry.line(ID),
                            "The id \"%s\" is already that of another entry. Give each its own.".formatted(id));
        }
        return id;
    }

    private static List<RosterNote> notes(Values entry) {
        List<RosterNote> notes = new ArrayList<>();
        entry.others().forEach((key, value) -> {
            String text = inWords(value instanceof Map<?, ?> map && map.containsKey("text") ? map.get("text") : value);
            if (!text.isBlank()) {
                notes.add(new RosterNote(Labels.readable(key), text));
            }
        });
        return notes;
    }

    private static String inWords(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(line -> !GmOnly.FIELD.key().equals(line.getKey()))
                    .map(line -> Labels.readable(String.valueOf(line.getKey())) + ": " + inWords(line.getValue()))
                    .collect(Collectors.joining("\n"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RosterEntries::inWords).collect(Collectors.joining(", "));
        }
        return value == null ? "" : value.toString();
    }

    private static String fromName(String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
