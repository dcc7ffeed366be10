package org.charon.campaign.format;

import java.util.Optional;
import java.util.OptionalInt;
import org.charon.campaign.problem.FileProblems;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Turns the text of a YAML file into a mapping that knows its lines, without ever making an object that the file names. */
public final class YamlDocument {

    private static final int MOST_ALIASES = 50;
    private static final int DEEPEST = 100;

    private YamlDocument() {}

    /**
     * @param text the YAML
     * @param problems takes what is wrong with it
     * @param lineOffset lines of the file that stand before the text
     * @return the mapping; empty if there is none to be read, and then the problems hold a fatal one
     */
    public static Optional<YamlMap> parse(String text, FileProblems problems, int lineOffset) {
        Node root;
        try {
            root = compose(text);
        } catch (YAMLException e) {
            OptionalInt line = ParserMessages.line(e, text);
            problems.error(line.isPresent() ? line.getAsInt() + lineOffset : 0, ParserMessages.of(e));
            return Optional.empty();
        }
        if (root == null || root instanceof ScalarNode scalar && Scalars.isNull(scalar)) {
            problems.error(0, "The file is empty. Fill it, or delete it if it is not needed.");
            return Optional.empty();
        }
        if (!DocumentCheck.isHarmless(root, problems, lineOffset)) {
            return Optional.empty();
        }
        if (!(root instanceof MappingNode mapping)) {
            problems.error(
                    root.getStartMark().getLine() + 1 + lineOffset,
                    "The file must be made of lines `key: value`, but begins with something else.");
            return Optional.empty();
        }
        return Optional.of(new YamlMap(mapping, problems, lineOffset));
    }

    private static Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(DEEPEST);
        // Tags are refused later, in our own words; nothing is ever made of them.
        options.setTagInspector(tag -> true);
        // The size was checked in bytes when the file was read, and there are never more code points than bytes.
        options.setCodePointLimit(Integer.MAX_VALUE);
        return new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options).getSingleNode();
    }
}
