package org.charon.campaign.comms;

import static org.charon.campaign.format.Kinds.TEXT;
import static org.charon.campaign.format.Kinds.word;

import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;

/** What a {@code terminal.yaml} says; the meanings are those of {@link Terminal}. */
public record TerminalFile(String name, String owner, String terminalId, AccessLevel accessLevel, String description) {

    public static final FileKind<TerminalFile> KIND = FileKind.yaml(
            TerminalFile.class,
            "terminal",
            "galaxy/**/comms/<terminal>/terminal.yaml",
            "this terminal cannot be opened, and its mail cannot be read.",
            Format.of("a terminal", f -> {
                var name = f.add("name", TEXT, "Title; the folder's name if it is missing.");
                var owner = f.add("owner", TEXT, "Whose mail it shows: the mail from and to this name.");
                var id = f.add("terminal_id", TEXT, "Its designation in the fiction.");
                var level = f.add("access_level", word(AccessLevel.values()), "Who in the fiction may use it.");
                var description = f.add("description", TEXT, "What it is.");
                return file -> new TerminalFile(
                        file.get(name), file.get(owner).strip(), file.get(id), file.get(level), file.get(description));
            }));
}
