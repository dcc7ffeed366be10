package org.charon.campaign.format;

import java.util.LinkedHashMap;
import java.util.Map;
import org.charon.campaign.problem.FileProblems;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The entries of a mapping by key, with merge keys ({@code <<: *other}) taken in: the mapping's own entries count before them. */
final class MappingEntries {

    private final FileProblems problems;
    private final int lineOffset;

    MappingEntries(FileProblems problems, int lineOffset) {
        this.problems = problems;
        this.lineOffset = lineOffset;
    }

    /** In file order; a key that stands twice is an error. */
    Map<String, Node> of(MappingNode mapping) {
        Map<String, Node> own = new LinkedHashMap<>();
        Map<String, Node> merged = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            Node keyNode = entry.getKeyNode();
            int line = keyNode.getStartMark().getLine() + 1 + lineOffset;
            if (Tag.MERGE.equals(keyNode.getTag())) {
                merge(entry.getValueNode(), merged, line);
            } else if (keyNode instanceof ScalarNode key) {
                if (own.put(key.getValue(), entry.getValueNode()) != null) {
                    problems.error(line, "`" + key.getValue() + "` stands here a second time. Keep one of them.");
                }
            } else {
                problems.error(line, "A key must be a plain word here, not a list or a group.");
            }
        }
        merged.forEach(own::putIfAbsent);
        return own;
    }

    private void merge(Node source, Map<String, Node> merged, int line) {
        if (source instanceof MappingNode mapping) {
            of(mapping).forEach(merged::putIfAbsent);
        } else if (source instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> merge(item, merged, line));
        } else {
            problems.error(line, "`<<` must be followed by an alias (*name) of a group of `key: value` lines.");
        }
    }
}
