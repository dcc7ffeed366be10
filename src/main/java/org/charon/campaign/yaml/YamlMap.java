package org.charon.campaign.yaml;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.charon.campaign.finding.Findings;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file, read value by value. What is missing or null takes the fallback; what has the wrong type is recorded as an
 * error, and the fallback lets the reading go on.
 */
public final class YamlMap {

    private final Map<String, Node> values;
    private final Findings findings;
    private final int line;
    private final int lineOffset;

    YamlMap(MappingNode node, Findings findings, int lineOffset) {
        this.findings = findings;
        this.lineOffset = lineOffset;
        this.line = lineOf(node);
        this.values = new Entries(findings, lineOffset).of(node);
    }

    private YamlMap(Findings findings, int line, int lineOffset) {
        this.findings = findings;
        this.line = line;
        this.lineOffset = lineOffset;
        this.values = Map.of();
    }

    /**
     * @return line of the mapping, counted from 1
     */
    public int line() {
        return line;
    }

    /**
     * @param key of a value
     * @return line of the value, else of the mapping
     */
    public int line(String key) {
        Node node = values.get(key);
        return node == null ? line : lineOf(node);
    }

    /**
     * @return takes what is wrong in this file
     */
    public Findings findings() {
        return findings;
    }

    /**
     * @param key of a value
     * @return whether it is there and not null
     */
    public boolean has(String key) {
        return present(key).isPresent();
    }

    /**
     * @param key of a value
     * @return the text, empty if there is none
     */
    public String text(String key) {
        return text(key, "");
    }

    /**
     * @param key of a value; numbers, dates and booleans count as the text they are written as
     * @param fallback for none
     * @return the text
     */
    public String text(String key, String fallback) {
        return scalar(key, "a text").map(Scalars::text).orElse(fallback);
    }

    /**
     * @param key of a value
     * @param fallback for none
     * @return the whole number
     */
    public int whole(String key, int fallback) {
        return whole(key, fallback, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /**
     * @param key of a value
     * @param fallback for none
     * @param min the least that is right
     * @param max the most that is right
     * @return the whole number
     */
    public int whole(String key, int fallback, int min, int max) {
        String wanted = min == Integer.MIN_VALUE && max == Integer.MAX_VALUE
                ? "a whole number"
                : max == Integer.MAX_VALUE
                        ? "a whole number of at least " + min
                        : "a whole number from " + min + " to " + max;
        Optional<ScalarNode> node = scalar(key, wanted);
        if (node.isEmpty()) {
            return fallback;
        }
        Optional<BigInteger> value = Scalars.whole(node.get()).filter(found -> found.bitLength() < Integer.SIZE);
        if (value.isEmpty() || value.get().intValue() < min || value.get().intValue() > max) {
            wrong(key, node.get(), wanted);
            return fallback;
        }
        return value.get().intValue();
    }

    /**
     * @param key of a value
     * @return the whole number, null for none
     */
    public Integer wholeOrNull(String key) {
        return has(key) ? Integer.valueOf(whole(key, 0)) : null;
    }

    /**
     * @param key of a value
     * @param fallback for none
     * @return the number, always finite
     */
    public double number(String key, double fallback) {
        Optional<ScalarNode> node = scalar(key, "a number");
        if (node.isEmpty()) {
            return fallback;
        }
        Optional<Double> value = Scalars.number(node.get());
        if (value.isEmpty()) {
            wrong(key, node.get(), "a number");
        }
        return value.orElse(fallback);
    }

    /**
     * @param key of a value
     * @return the number, null for none
     */
    public Double numberOrNull(String key) {
        return has(key) ? Double.valueOf(number(key, 0)) : null;
    }

    /**
     * @param key of a value
     * @param fallback for none
     * @return whether it is true
     */
    public boolean flag(String key, boolean fallback) {
        Optional<ScalarNode> node = scalar(key, "true or false");
        if (node.isEmpty()) {
            return fallback;
        }
        Optional<Boolean> value = Scalars.flag(node.get());
        if (value.isEmpty()) {
            wrong(key, node.get(), "true or false");
        }
        return value.orElse(fallback);
    }

    /**
     * @param key of a value; case does not matter
     * @param values the values that are right
     * @param fallback for none
     * @param <E> the enumeration
     * @return the value
     */
    public <E extends Enum<E>> E choice(String key, E[] values, E fallback) {
        Optional<ScalarNode> node = scalar(key, "one word");
        if (node.isEmpty()) {
            return fallback;
        }
        String wanted = node.get().getValue().strip();
        for (E value : values) {
            if (value.name().equalsIgnoreCase(wanted)) {
                return value;
            }
        }
        findings.error(
                lineOf(node.get()),
                "`%s` is \"%s\"; it must be one of %s (in capitals or not).".formatted(key, wanted, names(values)));
        return fallback;
    }

    /**
     * @param key of a colour, as a number like {@code 0xFFAA88} or a text like {@code "#ffaa88"}
     * @return the colour as {@code #rrggbb}, null for none
     */
    public String colour(String key) {
        Optional<ScalarNode> node = scalar(key, "a colour");
        if (node.isEmpty()) {
            return null;
        }
        Optional<String> colour = Colours.wire(node.get());
        if (colour.isEmpty()) {
            wrong(key, node.get(), "a colour such as \"#ffaa88\" (in quotes) or 0xFFAA88");
        }
        return colour.orElse(null);
    }

    /**
     * @param key of a mapping
     * @return the mapping, an empty one if there is none
     */
    public YamlMap map(String key) {
        Optional<Node> node = present(key);
        if (node.isPresent() && node.get() instanceof MappingNode mapping) {
            return new YamlMap(mapping, findings, lineOffset);
        }
        node.ifPresent(found -> wrong(key, found, "a group of `key: value` lines"));
        return new YamlMap(findings, line(key), lineOffset);
    }

    /**
     * @param key of a list of mappings
     * @return the mappings, none if there is no list
     */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof MappingNode mapping) {
                maps.add(new YamlMap(mapping, findings, lineOffset));
            } else {
                findings.error(
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
        List<String> texts = new ArrayList<>();
        if (present(key).orElse(null) instanceof ScalarNode scalar) {
            texts.addAll(List.of(Scalars.text(scalar).split(",")));
        } else {
            for (Node item : items(key)) {
                if (item instanceof ScalarNode scalar) {
                    texts.add(Scalars.text(scalar));
                } else {
                    findings.error(lineOf(item), "Each entry of `" + key + "` must be a text; this is not.");
                }
            }
        }
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
            findings.error(line(key), "`%s` must be a list of %d numbers.".formatted(key, count));
            return null;
        }
        return Collections.unmodifiableList(numbers);
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
        values.forEach((key, value) -> {
            if (!known.contains(key)) {
                others.put(key, free(value));
            }
        });
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
        return new YamlMap((MappingNode) node, findings, lineOffset).without(Set.of());
    }

    private List<Node> items(String key) {
        Optional<Node> node = present(key);
        if (node.isPresent() && node.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        node.ifPresent(found -> wrong(key, found, "a list, each entry with a dash"));
        return List.of();
    }

    private Optional<ScalarNode> scalar(String key, String wanted) {
        Optional<Node> node = present(key);
        if (node.isPresent() && !(node.get() instanceof ScalarNode)) {
            wrong(key, node.get(), wanted);
            return Optional.empty();
        }
        return node.map(ScalarNode.class::cast);
    }

    private Optional<Node> present(String key) {
        Node node = values.get(key);
        return node instanceof ScalarNode scalar && Scalars.isNull(scalar)
                ? Optional.empty()
                : Optional.ofNullable(node);
    }

    private void wrong(String key, Node node, String wanted) {
        String is = node instanceof ScalarNode scalar
                ? "\"" + shortened(scalar.getValue()) + "\""
                : node instanceof SequenceNode ? "a list" : "a group of `key: value` lines";
        findings.error(lineOf(node), "`%s` must be %s, but is %s.".formatted(key, wanted, is));
    }

    private int lineOf(Node node) {
        return node.getStartMark().getLine() + 1 + lineOffset;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static <E extends Enum<E>> String names(E[] values) {
        List<String> names = new ArrayList<>();
        for (E value : values) {
            names.add(value.name());
        }
        return String.join(", ", names);
    }
}
