package org.charon.comms;

import java.util.List;
import org.charon.campaign.comms.AccessLevel;
import org.charon.campaign.comms.Mail;
import org.charon.campaign.comms.Terminal;
import org.charon.campaign.location.Location;

/**
 * A comm terminal and its mail.
 *
 * @param owner whose mail it shows
 * @param terminalId its designation in the fiction
 * @param accessLevel who in the fiction may use it
 * @param inbox oldest first
 * @param sent oldest first
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
