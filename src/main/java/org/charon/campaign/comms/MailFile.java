package org.charon.campaign.comms;

import static org.charon.campaign.format.Kinds.FLAG;
import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.TEXTS;

import java.util.List;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.Values;

/** Reads a mail's Markdown file. */
public final class MailFile {

    private static final Field<String> MESSAGE_ID = Field.of(
            "message_id", TEXT, "Unique among the mail of its folder; made of the file's name if it is missing.");
    private static final Field<String> CONVERSATION_ID =
            Field.of("conversation_id", TEXT, "The same for all mail of a thread.");
    private static final Field<String> IN_REPLY_TO =
            Field.of("in_reply_to", TEXT, "The message id that this mail answers.");
    private static final Field<String> TIMESTAMP =
            Field.of("timestamp", TEXT, "When it was sent; mail is sorted by it.");
    private static final Field<String> PRIORITY =
            Field.of("priority", TEXT, "Shown as it is written.").orElse("NORMAL");
    private static final Field<String> SUBJECT = Field.of("subject", TEXT, "Title.");
    private static final Field<List<String>> FROM = Field.of("from", TEXTS, "The sender's name.");
    private static final Field<List<String>> TO = Field.of("to", TEXTS, "The recipients' names.");
    private static final Field<Boolean> READ = Field.of("read", FLAG, "Whether its owner has read it.");

    public static final FileKind<Mail> KIND = FileKind.markdown(
            Mail.class,
            "mail",
            "galaxy/**/comms/**/*.md",
            "this mail is in no inbox.",
            Format.of("a mail", MESSAGE_ID, CONVERSATION_ID, IN_REPLY_TO, TIMESTAMP, PRIORITY, SUBJECT, FROM, TO, READ),
            MailFile::read);

    private MailFile() {}

    /** The mail as the file has it: perhaps without an id, and without its contact. */
    private static Mail read(Values head, String body) {
        return new Mail(
                head.get(MESSAGE_ID),
                head.get(CONVERSATION_ID),
                head.get(IN_REPLY_TO),
                head.get(TIMESTAMP),
                head.get(PRIORITY),
                head.get(SUBJECT),
                String.join(", ", head.get(FROM)),
                String.join(", ", head.get(TO)),
                head.get(READ),
                "",
                body);
    }
}
