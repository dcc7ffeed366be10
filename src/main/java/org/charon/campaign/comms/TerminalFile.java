package org.charon.campaign.comms;

import org.charon.campaign.format.FileKind;
import org.charon.campaign.format.YamlMap;

/** What a {@code terminal.yaml} says; the meanings are those of {@link Terminal}. */
record TerminalFile(String name, String owner, String terminalId, AccessLevel accessLevel, String description) {

    static final FileKind<TerminalFile> KIND = FileKind.yaml(
            TerminalFile.class, "this terminal cannot be opened, and its mail cannot be read.", TerminalFile::read);

    private static TerminalFile read(YamlMap file) {
        return new TerminalFile(
                file.text("name"),
                file.text("owner").strip(),
                file.text("terminal_id"),
                file.choice("access_level", AccessLevel.values(), AccessLevel.PUBLIC),
                file.text("description"));
    }
}
