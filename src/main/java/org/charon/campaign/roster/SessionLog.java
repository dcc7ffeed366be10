package org.charon.campaign.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import org.charon.campaign.folder.FileKind;
import org.charon.campaign.yaml.FrontMatter;
import org.charon.campaign.yaml.YamlMap;

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
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SessionLog(
        Integer sessionNumber,
        String date,
        String title,
        String location,
        List<String> npcs,
        String body,
        boolean gmOnly) {

    /** Files in {@code campaign/sessions}. */
    public static final FileKind<SessionLog> KIND =
            FileKind.markdown(SessionLog.class, "this evening is not among the logs.", SessionLog::read);

    /** The latest evening first; those without a number come after those with one, by their dates. */
    public static final Comparator<SessionLog> NEWEST_FIRST = Comparator.comparing(
                    SessionLog::sessionNumber, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
            .thenComparing(SessionLog::date)
            .reversed();

    /** Copies the list so that the record cannot change. */
    public SessionLog {
        npcs = List.copyOf(npcs);
    }

    /**
     * @param name taken for the title if the file has none
     * @return the same log, with a title
     */
    public SessionLog titled(String name) {
        return title.isEmpty() ? new SessionLog(sessionNumber, date, name, location, npcs, body, gmOnly) : this;
    }

    private static SessionLog read(FrontMatter file) {
        YamlMap head = file.head();
        return new SessionLog(
                head.wholeOrNull("session_number"),
                head.text("date"),
                head.text("title"),
                head.text("location"),
                head.texts("npcs"),
                file.body(),
                head.flag("gm_only", false));
    }
}
