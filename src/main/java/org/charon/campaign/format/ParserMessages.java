package org.charon.campaign.format;

import java.util.OptionalInt;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in a GM's words what the YAML parser stumbled over. */
final class ParserMessages {

    private ParserMessages() {}

    /** What is wrong and what to do about it. */
    static String of(YAMLException trouble) {
        if (trouble instanceof ReaderException) {
            return "There is a control character here that YAML does not allow. Delete it.";
        }
        String said = trouble instanceof MarkedYAMLException marked && marked.getProblem() != null
                ? marked.getProblem()
                : String.valueOf(trouble.getMessage());
        if (said.contains("TAB")) {
            return "There is a tab here. YAML is indented with spaces only: replace the tab by spaces.";
        }
        if (said.contains("mapping values are not allowed")) {
            return "A colon stands where none can. Put the text in quotes, or check the indentation of this line and the one above.";
        }
        if (said.contains("could not find expected ':'")) {
            return "A colon is missing: each line here must read `key: value`, and longer text must be indented or in quotes.";
        }
        if (said.contains("undefined alias")) {
            return "An alias (*name) is used here for which there is no anchor (&name) above it.";
        }
        if (said.contains("aliases for non-scalar nodes")) {
            return "The file uses too many aliases (*name). Write the parts out instead.";
        }
        if (said.contains("Nesting Depth")) {
            return "The file is nested too deeply; a hundred levels are the most.";
        }
        if (said.contains("another document")) {
            return "A second document begins here with `---`. A campaign file holds one; remove the line.";
        }
        if (said.contains("end of stream") || said.contains("<stream end>")) {
            return "The file ends inside a text or a list. Close the quote or bracket that is open here.";
        }
        if (said.contains("cannot start any token")) {
            return "A value cannot begin with this character. Put the text in quotes.";
        }
        if (said.contains("expected <block end>") || said.contains("expected the node content")) {
            return "The indentation is off: this line does not stand below the others of its list or mapping, or a quote is not closed.";
        }
        if (said.contains("expected ',' or")) {
            return "A comma or a closing bracket is missing.";
        }
        return "This is not valid YAML. Check quotes, colons, brackets and indentation here.";
    }

    /** Line counted from 1; empty where the parser does not say. */
    static OptionalInt line(YAMLException trouble, String text) {
        if (trouble instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return OptionalInt.of(marked.getProblemMark().getLine() + 1);
        }
        if (trouble instanceof ReaderException reader) {
            int end = Math.min(Math.max(reader.getPosition(), 0), text.length());
            return OptionalInt.of(
                    (int) text.substring(0, end).chars().filter(c -> c == '\n').count() + 1);
        }
        return OptionalInt.empty();
    }
}
