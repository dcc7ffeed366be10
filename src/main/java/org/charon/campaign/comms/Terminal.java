package org.charon.campaign.comms;

import java.util.List;

/**
 * A comm terminal with its mail.
 *
 * @param slug its folder below the location's {@code comms}
 * @param name title; the slug if the file has none
 * @param owner whose mail it shows; empty for none
 * @param terminalId its designation in the fiction
 * @param accessLevel who may use it
 * @param description free text
 * @param inbox by timestamp, oldest first
 * @param sent by timestamp, oldest first
 */
public record Terminal(
        String slug,
        String name,
        String owner,
        String terminalId,
        AccessLevel accessLevel,
        String description,
        List<Mail> inbox,
        List<Mail> sent) {

    public Terminal {
        inbox = List.copyOf(inbox);
        sent = List.copyOf(sent);
    }
}
