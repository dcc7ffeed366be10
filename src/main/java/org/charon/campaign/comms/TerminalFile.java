package org.charon.campaign.comms;

import static org.charon.campaign.format.Kinds.TEXT;

import org.charon.campaign.format.Field;
import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.Kinds;

/** What a {@code terminal.yaml} says; the meanings are those of {@link Terminal}. */
public record TerminalFile(String name, String owner, String terminalId, AccessLevel accessLevel, String description) {

    private static final Field<String> NAME =
            Field.of("name", TEXT, "Title of the terminal; its folder's name if it is missing.");
    private static final Field<String> OWNER =
            Field.of("owner", TEXT, "Whose mail it shows: the mail from and to this name.");
    private static final Field<String> TERMINAL_ID = Field.of("terminal_id", TEXT, "Its designation in the fiction.");
    private static final Field<AccessLevel> ACCESS_LEVEL =
            Field.of("access_level", Kinds.word(AccessLevel.values()), "Who in the fiction may use it.");
    private static final Field<String> DESCRIPTION = Field.of("description", TEXT, "What it is.");

    public static final FileKind<TerminalFile> KIND = FileKind.yaml(
            TerminalFile.class,
            "terminal",
            "galaxy/**/comms/<terminal>/terminal.yaml",
            "this terminal cannot be opened, and its mail cannot be read.",
            Format.of("a terminal", NAME, OWNER, TERMINAL_ID, ACCESS_LEVEL, DESCRIPTION)
                    .as(file -> new TerminalFile(
                            file.get(NAME),
                            file.get(OWNER).strip(),
                            file.get(TERMINAL_ID),
                            file.get(ACCESS_LEVEL),
                            file.get(DESCRIPTION))));
}
