package org.charon.comms;

import java.util.List;
import org.charon.campaign.comms.AccessLevel;
import org.charon.campaign.comms.Mail;
import org.charon.campaign.comms.Terminal;
import org.charon.campaign.location.Location;

/**
 * A comm terminal as whoever may read it is sent it.
 *
 * @param slug its folder
 * @param name title
 * @param owner whose mail it shows
 * @param terminalId its designation in the fiction
 * @param accessLevel who in the fiction may use it
 * @param description free text
 * @param locationName where it stands
 * @param inbox by time, oldest first
 * @param sent by time, oldest first
 */
public record TerminalContent(
        String slug,
        String name,
        String owner,
        String terminalId,
        AccessLevel accessLevel,
        String description,
        String locationName,
        List<Mail> inbox,
        List<Mail> sent) {

    static TerminalContent of(Location location, Terminal terminal) {
        return new TerminalContent(
                terminal.slug(),
                terminal.name(),
                terminal.owner(),
                terminal.terminalId(),
                terminal.accessLevel(),
                terminal.description(),
                location.name(),
                terminal.inbox(),
                terminal.sent());
    }
}
