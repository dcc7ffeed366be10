package org.charon.campaign.format;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.charon.campaign.problem.FileProblems;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Looks over a composed file before anything reads it: only plain types, and no aliases that unfold to more than a file may hold. The
 * parser's own limit counts aliases, which does not stop fifty of them from doubling each other.
 */
final class DocumentCheck {

    /** What a file may unfold to, in nodes. Two megabytes without aliases stay below it. */
    private static final long MOST_NODES = 2_000_000;

    private static final long IN_PROGRESS = -1;

    private static final Set<Tag> PLAIN =
            Set.of(Tag.NULL, Tag.BOOL, Tag.INT, Tag.FLOAT, Tag.TIMESTAMP, Tag.STR, Tag.SEQ, Tag.MAP, Tag.MERGE);

    private final Map<Node, Long> sizes = new IdentityHashMap<>();
    private final FileProblems problems;
    private final int lineOffset;
    private boolean harmless = true;

    private DocumentCheck(FileProblems problems, int lineOffset) {
        this.problems = problems;
        this.lineOffset = lineOffset;
    }

    /**
     * @return whether the file may be read; if not, the problems say why
     */
    static boolean isHarmless(Node root, FileProblems problems, int lineOffset) {
        DocumentCheck unfolding = new DocumentCheck(problems, lineOffset);
        if (unfolding.size(root) > MOST_NODES && unfolding.harmless) {
            unfolding.refuse(root, "The file's aliases (*name) unfold to far too much. Write the parts out instead.");
        }
        return unfolding.harmless;
    }

    private long size(Node node) {
        Long known = sizes.get(node);
        if (known != null) {
            if (known == IN_PROGRESS) {
                refuse(node, "An alias (*name) here contains itself. Write the part out instead.");
                return 1;
            }
            return known;
        }
        if (!PLAIN.contains(node.getTag())) {
            String tag = node.getTag().getValue().replaceFirst("^tag:yaml\\.org,2002:", "!!");
            refuse(node, "The tag \"" + tag + "\" is not allowed: a campaign file holds plain values only. Remove it.");
        }
        if (node instanceof ScalarNode) {
            return 1;
        }
        sizes.put(node, IN_PROGRESS);
        long size = 1;
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                size += size(item);
            }
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                size += size(entry.getKeyNode()) + size(entry.getValueNode());
            }
        }
        // Capped, because doubling sixty times leaves the range of a long.
        size = Math.min(size, MOST_NODES + 1);
        sizes.put(node, size);
        return size;
    }

    private void refuse(Node node, String what) {
        harmless = false;
        problems.error(node.getStartMark().getLine() + 1 + lineOffset, what);
    }
}
