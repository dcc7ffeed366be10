package org.charon.leak;

import java.util.List;
import java.util.stream.Stream;
import org.charon.campaign.comms.Mail;
import org.charon.campaign.comms.Terminal;

/** All texts of a comm terminal. */
final class MailTexts {

    private MailTexts() {}

    static Stream<String> in(Terminal terminal) {
        Stream<String> own =
                Stream.of(terminal.name(), terminal.owner(), terminal.terminalId(), terminal.description());
        return Stream.concat(
                own,
                Stream.of(terminal.inbox(), terminal.sent())
                        .flatMap(List::stream)
                        .flatMap(MailTexts::texts));
    }

    private static Stream<String> texts(Mail mail) {
        return Stream.of(
                mail.messageId(),
                mail.conversationId(),
                mail.inReplyTo(),
                mail.timestamp(),
                mail.subject(),
                mail.from(),
                mail.to(),
                mail.contact(),
                mail.body());
    }
}
