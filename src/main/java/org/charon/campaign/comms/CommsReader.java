package org.charon.campaign.comms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.charon.campaign.folder.FileEntry;
import org.charon.campaign.folder.FolderEntry;
import org.charon.campaign.folder.FolderReader;
import org.charon.campaign.folder.ParsedFile;
import org.charon.campaign.problem.FileProblems;
import org.charon.campaign.problem.Problem;
import org.charon.campaign.problem.ReferenceContext;

/** Reads the {@code comms} folder of a location: terminals, and mail in either layout. */
public final class CommsReader {

    private static final String CENTRAL = "messages";

    private final FolderReader reading;

    public CommsReader(FolderReader reading) {
        this.reading = reading;
    }

    /**
     * @param comms a location's {@code comms} folder
     * @return its terminals by slug
     */
    public Map<String, Terminal> read(FolderEntry comms) {
        Map<String, TerminalFile> files = new LinkedHashMap<>();
        comms.folders().forEach((slug, folder) -> {
            if (!slug.equals(CENTRAL)) {
                file(folder).ifPresent(file -> files.put(slug, file));
            }
        });
        List<FileEntry> central = comms.folder(CENTRAL).filesEndingIn(".md");
        List<Mail> store = central.isEmpty() ? List.of() : store(central, files.values());
        Map<String, Terminal> terminals = new LinkedHashMap<>();
        files.forEach((slug, file) -> {
            FolderEntry folder = comms.folder(slug);
            if (central.isEmpty()) {
                MessageIds ids = new MessageIds();
                terminals.put(
                        slug, terminal(slug, file, box(folder.folder("inbox"), ids), box(folder.folder("sent"), ids)));
            } else {
                noteUnread(folder);
                terminals.put(
                        slug,
                        terminal(
                                slug,
                                file,
                                store.stream()
                                        .filter(mail -> names(mail.to(), file.owner()))
                                        .toList(),
                                store.stream()
                                        .filter(mail -> names(mail.from(), file.owner()))
                                        .toList()));
            }
        });
        return terminals;
    }

    private Optional<TerminalFile> file(FolderEntry folder) {
        Optional<FileEntry> file = folder.file("terminal.yaml");
        if (file.isEmpty() && !folder.allFiles().isEmpty()) {
            reading.note(new Problem(
                    folder.path(),
                    0,
                    "This folder has no terminal.yaml. Add one with at least `owner: …`.",
                    "There is no such terminal, and its mail cannot be read."));
        }
        return file.flatMap(entry -> reading.parse(entry, TerminalFile.KIND).resolve(ReferenceContext.NONE));
    }

    private static Terminal terminal(String slug, TerminalFile file, List<Mail> inbox, List<Mail> sent) {
        return new Terminal(
                slug,
                file.name().isEmpty() ? slug : file.name(),
                file.owner(),
                file.terminalId(),
                file.accessLevel(),
                file.description(),
                inbox,
                sent);
    }

    /** The mail of the whole location, oldest first. */
    private List<Mail> store(List<FileEntry> files, Collection<TerminalFile> terminals) {
        List<Mail> store = new ArrayList<>();
        MessageIds ids = new MessageIds();
        for (FileEntry file : files) {
            ParsedFile<Mail> parsed = reading.parse(file, MailFile.KIND);
            parsed.resolve(ReferenceContext.NONE, problems -> parsed.provisional()
                            .ifPresent(mail -> {
                                ids.check(mail, file, problems);
                                if (terminals.stream()
                                        .noneMatch(terminal -> names(mail.to(), terminal.owner())
                                                || names(mail.from(), terminal.owner()))) {
                                    problems.warning(
                                            0,
                                            "Neither `from` nor `to` holds the owner of a terminal here.",
                                            "Nobody can read this mail.");
                                }
                            }))
                    .ifPresent(mail -> store.add(filed(mail, file.stem(), "")));
        }
        store.sort(Timestamps.OLDEST_FIRST);
        return store;
    }

    /** The mail of one terminal in one direction, in a folder for each contact, oldest first. */
    private List<Mail> box(FolderEntry box, MessageIds ids) {
        List<Mail> mails = new ArrayList<>();
        box.folders().forEach((contact, folder) -> {
            for (FileEntry file : folder.filesEndingIn(".md")) {
                ParsedFile<Mail> parsed = reading.parse(file, MailFile.KIND);
                parsed.resolve(ReferenceContext.NONE, problems -> parsed.provisional()
                                .ifPresent(mail -> ids.check(mail, file, problems)))
                        .ifPresent(mail ->
                                mails.add(filed(mail, box.name() + "/" + contact + "/" + file.stem(), contact)));
            }
        });
        mails.sort(Timestamps.OLDEST_FIRST);
        return mails;
    }

    private void noteUnread(FolderEntry terminal) {
        for (String box : List.of("inbox", "sent")) {
            if (!terminal.folder(box).allFiles().isEmpty()) {
                reading.note(new Problem(
                        terminal.folder(box).path(),
                        0,
                        "This location keeps its mail in comms/messages. Move the mail there.",
                        "The mail in this folder cannot be read."));
            }
        }
    }

    private static Mail filed(Mail mail, String fallbackId, String contact) {
        return new Mail(
                mail.messageId().isEmpty() ? fallbackId : mail.messageId(),
                mail.conversationId(),
                mail.inReplyTo(),
                mail.timestamp(),
                mail.priority(),
                mail.subject(),
                mail.from(),
                mail.to(),
                mail.read(),
                contact,
                mail.body());
    }

    private static boolean names(String people, String owner) {
        return !owner.isEmpty() && people.toLowerCase(Locale.ROOT).contains(owner.toLowerCase(Locale.ROOT));
    }

    /** The ids that mails in one place have taken. */
    private static final class MessageIds {

        private final Map<String, FileEntry> taken = new HashMap<>();

        private void check(Mail mail, FileEntry file, FileProblems problems) {
            FileEntry other = mail.messageId().isEmpty() ? null : taken.putIfAbsent(mail.messageId(), file);
            if (other != null && !other.equals(file)) {
                problems.error(
                        0,
                        "The message_id \"%s\" is already that of %s. Give each mail its own."
                                .formatted(mail.messageId(), other.name()));
            }
        }
    }
}
