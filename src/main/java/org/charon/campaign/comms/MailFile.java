package org.charon.campaign.comms;

import static org.charon.campaign.format.Kinds.FLAG;
import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.TEXTS;

import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;

/** Reads a mail's Markdown file. */
public final class MailFile {

    /** The mail as the file has it: perhaps without an id, and without its contact. */
    public static final FileKind<Mail> KIND = FileKind.markdown(
            Mail.class, "mail", "galaxy/**/comms/**/*.md", "this mail is in no inbox.", Format.of("a mail", f -> {
                var id = f.add("message_id", TEXT, "Unique in its folder; made of the file's name if it is missing.");
                var conversation = f.add("conversation_id", TEXT, "The same for all mail of a thread.");
                var inReplyTo = f.add("in_reply_to", TEXT, "The message id that this mail answers.");
                var timestamp = f.add("timestamp", TEXT, "When it was sent; mail is sorted by it.");
                var priority = f.add("priority", TEXT, "NORMAL", "Shown as it is written.");
                var subject = f.add("subject", TEXT, "Title.");
                var from = f.add("from", TEXTS, "The sender's name.");
                var to = f.add("to", TEXTS, "The recipients' names.");
                var read = f.add("read", FLAG, "Whether its owner has read it.");
                return head -> body -> new Mail(
                        head.get(id),
                        head.get(conversation),
                        head.get(inReplyTo),
                        head.get(timestamp),
                        head.get(priority),
                        head.get(subject),
                        String.join(", ", head.get(from)),
                        String.join(", ", head.get(to)),
                        head.get(read),
                        "",
                        body);
            }));

    private MailFile() {}
}
