package org.charon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tables in Markdown, and the places in a document that they are kept in. */
final class MarkdownFile {

    private MarkdownFile() {}

    /**
     * @param columns their names; the first is text, the others are figures
     * @return the first two lines of a table
     */
    static String header(List<String> columns) {
        return row(columns) + "| --- " + "| ---: ".repeat(columns.size() - 1) + "|\n";
    }

    /**
     * @param cells from left to right
     * @return one line of a table
     */
    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /**
     * Prints tables and keeps them.
     *
     * @param tables as Markdown
     * @param own a file for nothing else
     * @param document a file that holds the tables between other words; empty for none
     * @param place the name in the two comments between which they stand there: {@code bench:NAME} and {@code /bench:NAME}
     * @throws IOException if a file cannot be written, or the document has no such place
     */
    static void write(String tables, Path own, Optional<Path> document, String place) throws IOException {
        System.out.println(tables);
        Files.writeString(own, tables);
        if (document.isEmpty()) {
            return;
        }
        String begin = "<!-- bench:" + place + " -->\n";
        String end = "<!-- /bench:" + place + " -->";
        String text = Files.readString(document.get());
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        if (from < begin.length() || to < from) {
            throw new IOException(document.get() + " has no place for these tables: " + begin.strip() + " and " + end);
        }
        Files.writeString(document.get(), text.substring(0, from) + "\n" + tables + "\n" + text.substring(to));
    }
}
