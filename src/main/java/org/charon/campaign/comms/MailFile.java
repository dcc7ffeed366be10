package org.charon.campaign.comms;

import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.FrontMatter;
import org.charon.campaign.format.YamlMap;

/** Reads a mail's Markdown file. */
final class MailFile {

    static final FileKind<Mail> KIND = FileKind.markdown(Mail.class, "this mail is in no inbox.", MailFile::read);

    private MailFile() {}

    /** The mail as the file has it: perhaps without an id, and without its contact. */
    private static Mail read(FrontMatter file) {
        YamlMap head = file.head();
        return new Mail(
                head.text("message_id"),
                head.text("conversation_id"),
                head.text("in_reply_to"),
                head.text("timestamp"),
                head.text("priority", "NORMAL"),
                head.text("subject"),
                String.join(", ", head.texts("from")),
                String.join(", ", head.texts("to")),
                head.flag("read", false),
                "",
                file.body());
    }
}
