package org.charon.campaign.roster;

import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.TEXTS;
import static org.charon.campaign.format.Kinds.WHOLE;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.GmOnly;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What happened on an evening.
 *
 * @param sessionNumber which evening; null if the file does not say
 * @param date as the file has it, in ISO-8601 where it is a YAML date
 * @param title headline
 * @param location where, free text
 * @param npcs who was met
 * @param body Markdown
 * @param gmOnly whether it is for the GM alone
 * @param hidden fields that are for the GM alone, by their keys in the file; never sent
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SessionLog(
        @Schema(nullable = true) Integer sessionNumber,

        String date,
        String title,
        String location,
        List<String> npcs,
        String body,
        boolean gmOnly,
        @JsonIgnore Set<String> hidden) {

    /** Files in {@code campaign/sessions}. */
    public static final FileKind<SessionLog> KIND = FileKind.markdown(
            SessionLog.class,
            "session-log",
            "campaign/sessions/*.md",
            "this evening is not among the logs.",
            Format.of("a session log", f -> {
                var number = f.hideable("session_number", WHOLE, "Which evening; the latest is listed first.");
                var date = f.hideable("date", TEXT, "When it was, as a YAML date or any text.");
                var title = f.hideable("title", TEXT, "Headline; the file's name if it is missing.");
                var location = f.hideable("location", TEXT, "Where it was.");
                var npcs = f.hideable("npcs", TEXTS, "Who was met.");
                f.add(GmOnly.FIELD);
                return head -> body -> new SessionLog(
                        head.get(number),
                        head.get(date),
                        head.get(title),
                        head.get(location),
                        head.get(npcs),
                        body,
                        head.get(GmOnly.FIELD),
                        head.hidden());
            }));

    /** The latest evening first; those without a number come after those with one, by their dates. */
    public static final Comparator<SessionLog> NEWEST_FIRST = Comparator.comparing(
                    SessionLog::sessionNumber, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
            .thenComparing(SessionLog::date)
            .reversed();

    private static final String UNTITLED = "Untitled";

    public SessionLog {
        npcs = List.copyOf(npcs);
        hidden = Set.copyOf(hidden);
    }

    /**
     * @return the same log as the players may know it: what is hidden is as if the file did not have it, and its name is not told
     */
    public SessionLog forPlayers() {
        return new SessionLog(
                open("session_number", sessionNumber, null),
                open("date", date, ""),
                open("title", title, UNTITLED),
                open("location", location, ""),
                open("npcs", npcs, List.of()),
                body,
                gmOnly,
                Set.of());
    }

    private <T> T open(String key, T value, T otherwise) {
        return hidden.contains(key) ? otherwise : value;
    }

    /**
     * @param name taken for the title if the file has none
     * @return the same log, with a title
     */
    public SessionLog titled(String name) {
        return title.isEmpty() ? new SessionLog(sessionNumber, date, name, location, npcs, body, gmOnly, hidden) : this;
    }
}
