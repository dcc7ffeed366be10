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

/**
 * A mapping of a YAML file, read value by value. What is missing or null takes the fallback; what has the wrong type is recorded as an
 * error, and the fallback lets the reading go on.
 */
public final class YamlMap extends Fields {

    YamlMap(MappingNode node, FileProblems problems, int lineOffset) {
        super(
                new MappingEntries(problems, lineOffset).of(node),
                problems,
                node.getStartMark().getLine() + 1 + lineOffset,
                lineOffset);
    }

    private YamlMap(FileProblems problems, int line, int lineOffset) {
        super(Map.of(), problems, line, lineOffset);
    }

    /**
     * @param key of anything
     * @return whether it is a mapping
     */
    public boolean isMap(String key) {
        return present(key).filter(MappingNode.class::isInstance).isPresent();
    }

    /**
     * @param key of a mapping
     * @return the mapping, an empty one if there is none
     */
    public YamlMap map(String key) {
        Optional<Node> node = present(key);
        if (node.isPresent() && node.get() instanceof MappingNode mapping) {
            return new YamlMap(mapping, problems(), lineOffset());
        }
        node.ifPresent(found -> wrong(key, found, "a group of `key: value` lines"));
        return new YamlMap(problems(), line(key), lineOffset());
    }

    /**
     * @param key of a list of mappings
     * @return the mappings, none if there is no list
     */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof MappingNode mapping) {
                maps.add(new YamlMap(mapping, problems(), lineOffset()));
            } else {
                problems()
                        .error(
                                lineOf(item),
                                "Each entry of `" + key + "` must be a group of `key: value` lines; this is not.");
            }
        }
        return maps;
    }

    /**
     * @param key of a list of texts, or of one text with commas
     * @return the texts, stripped, without empty ones
     */
    public List<String> texts(String key) {
        return present(key).orElse(null) instanceof ScalarNode scalar
                ? stripped(List.of(Scalars.text(scalar).split(",")))
                : lines(key);
    }

    /**
     * @param key of a list of texts
     * @return the texts, stripped, without empty ones
     */
    public List<String> lines(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar) {
                texts.add(Scalars.text(scalar));
            } else {
                problems().error(lineOf(item), "Each entry of `" + key + "` must be a text; this is not.");
            }
        }
        return stripped(texts);
    }

    private static List<String> stripped(List<String> texts) {
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    /**
     * @param key of a list of numbers
     * @param count how many there must be
     * @return the numbers, null for none
     */
    public List<Double> numbers(String key, int count) {
        if (!has(key)) {
            return null;
        }
        List<Double> numbers = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar) {
                Scalars.number(scalar).ifPresent(numbers::add);
            }
        }
        if (numbers.size() != count) {
            problems().error(line(key), "`%s` must be a list of %d numbers.".formatted(key, count));
            return null;
        }
        return Collections.unmodifiableList(numbers);
    }

    /**
     * @param key of a flag that keeps something from the players
     * @param fallback where it is not there
     * @return whether it does. One that is left empty counts, so that a slip of the pen shows nobody anything
     */
    public boolean mark(String key, boolean fallback) {
        if (!keys().contains(key) || has(key)) {
            return flag(key, fallback);
        }
        problems().warning(line(key), "`%s` is empty; it must be true or false.".formatted(key), "It counts as true.");
        return true;
    }

    /**
     * @param key of anything
     * @return it as it is, in lists, maps, texts, numbers and booleans; null for none
     */
    public Object free(String key) {
        return present(key).map(this::free).orElse(null);
    }

    /**
     * @param key of a mapping of anything
     * @return it as it is, empty for none
     */
    public Map<String, Object> freeMap(String key) {
        return map(key).without(Set.of());
    }

    /**
     * @param known keys that are read otherwise
     * @return all others as they are, in file order
     */
    public Map<String, Object> without(Set<String> known) {
        Map<String, Object> others = new LinkedHashMap<>();
        for (String key : keys()) {
            if (!known.contains(key)) {
                others.put(key, free(key));
            }
        }
        return Collections.unmodifiableMap(others);
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
        return new YamlMap((MappingNode) node, problems(), lineOffset()).without(Set.of());
    }

    private List<Node> items(String key) {
        Optional<Node> node = present(key);
        if (node.isPresent() && node.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        node.ifPresent(found -> wrong(key, found, "a list, each entry with a dash"));
        return List.of();
    }
}
