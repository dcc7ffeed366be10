package org.charon.campaign.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.charon.campaign.problem.FileProblems;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a YAML file, with the lines its values stand on. A value that is null counts as missing. */
public final class YamlMap {

    private final Map<String, Node> values;
    private final FileProblems problems;
    private final int line;
    private final int lineOffset;

    YamlMap(MappingNode node, FileProblems problems, int lineOffset) {
        this(
                new MappingEntries(problems, lineOffset).of(node),
                problems,
                node.getStartMark().getLine() + 1 + lineOffset,
                lineOffset);
    }

    private YamlMap(Map<String, Node> values, FileProblems problems, int line, int lineOffset) {
        this.values = values;
        this.problems = problems;
        this.line = line;
        this.lineOffset = lineOffset;
    }

    /** Line of the mapping, counted from 1. */
    public int line() {
        return line;
    }

    /** Line of a value, else of the mapping. */
    public int line(String key) {
        Node node = values.get(key);
        return node == null ? line : lineOf(node);
    }

    /** Takes what is wrong in this file. */
    public FileProblems problems() {
        return problems;
    }

    /** All keys, in file order. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    public boolean has(String key) {
        return node(key).isPresent();
    }

    public boolean isMap(String key) {
        return node(key).filter(MappingNode.class::isInstance).isPresent();
    }

    /** Reads the value of one field. */
    public <T> T read(Field<T> field) {
        return field.read(this);
    }

    /** The mapping under a key; an empty one if there is none. */
    public YamlMap map(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && node.get() instanceof MappingNode mapping) {
            return nested(mapping);
        }
        node.ifPresent(found -> wrong(key, found, "a group of `key: value` lines"));
        return new YamlMap(Map.of(), problems, line(key), lineOffset);
    }

    /** The value as lists, maps, texts, numbers and booleans; null if there is none. */
    public Object free(String key) {
        return node(key).map(this::free).orElse(null);
    }

    /** All other values, each as {@link #free}, in file order. */
    public Map<String, Object> without(Set<String> known) {
        Map<String, Object> others = new LinkedHashMap<>();
        for (String key : keys()) {
            if (!known.contains(key)) {
                others.put(key, free(key));
            }
        }
        return Collections.unmodifiableMap(others);
    }

    YamlMap nested(MappingNode mapping) {
        return new YamlMap(mapping, problems, lineOffset);
    }

    Optional<Node> node(String key) {
        Node node = values.get(key);
        return node instanceof ScalarNode scalar && Scalars.isNull(scalar)
                ? Optional.empty()
                : Optional.ofNullable(node);
    }

    /** The single value under a key; anything else there is recorded as wrong. */
    Optional<ScalarNode> scalar(String key, String wanted) {
        Optional<Node> node = node(key);
        if (node.isPresent() && !(node.get() instanceof ScalarNode)) {
            wrong(key, node.get(), wanted);
            return Optional.empty();
        }
        return node.map(ScalarNode.class::cast);
    }

    List<Node> items(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && node.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        node.ifPresent(found -> wrong(key, found, "a list, each entry with a dash"));
        return List.of();
    }

    /** Records a value that cannot be read. What that costs is decided here, for all kinds of values. */
    void wrong(String key, Node node, String wanted) {
        String is = node instanceof ScalarNode scalar
                ? "\"" + shortened(scalar.getValue()) + "\""
                : node instanceof SequenceNode ? "a list" : "a group of `key: value` lines";
        problems.error(lineOf(node), "`%s` must be %s, but is %s.".formatted(key, wanted, is));
    }

    int lineOf(Node node) {
        return node.getStartMark().getLine() + 1 + lineOffset;
    }

    private Object free(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Scalars.free(scalar);
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(free(item)));
            return Collections.unmodifiableList(items);
        }
        return nested((MappingNode) node).without(Set.of());
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
