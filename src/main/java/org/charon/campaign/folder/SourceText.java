package org.charon.campaign.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.charon.campaign.problem.FileProblems;

/** Brings a file into memory as text, or says why not. Never guesses at an encoding. */
final class SourceText {

    /** A map of a thousand rooms takes a tenth of it. */
    static final long LARGEST = 2L * 1024 * 1024;

    private SourceText() {}

    /** The file's bytes; empty if they cannot or must not be read, and then the fileProblems hold a fatal one. */
    static Optional<byte[]> bytes(FileEntry entry, FileProblems fileProblems) {
        try {
            // Asked again, because the file may have grown since the folder was looked at.
            long size = Files.size(entry.file());
            if (size > LARGEST) {
                fileProblems.error(
                        0,
                        "The file has %.1f MB; 2 MB are the most. Split it, or move pictures out of it."
                                .formatted(size / 1048576.0));
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(entry.file()));
        } catch (IOException e) {
            fileProblems.error(0, "The file cannot be read. Check who may read it.");
            return Optional.empty();
        }
    }

    /** The text in those bytes, a byte order mark left out; empty if it is not UTF-8, and then the fileProblems hold a fatal one. */
    static Optional<String> decode(byte[] bytes, FileProblems fileProblems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                if (bytes[i] == '\n') {
                    line++;
                }
            }
            fileProblems.error(
                    line,
                    "A character here is not UTF-8. Save the file with the encoding UTF-8 (not Latin-1 or Windows).");
            return Optional.empty();
        }
        out.flip();
        String text = out.toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
