package org.charon.campaign.format;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.charon.campaign.problem.FileProblems;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The plain values of a mapping. What is missing or null takes the fallback; what has the wrong type is recorded as an error, and the
 * fallback lets the reading go on.
 */
abstract class Fields {

    private final Map<String, Node> values;
    private final FileProblems problems;
    private final int line;
    private final int lineOffset;

    Fields(Map<String, Node> values, FileProblems problems, int line, int lineOffset) {
        this.values = values;
        this.problems = problems;
        this.line = line;
        this.lineOffset = lineOffset;
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
    public FileProblems problems() {
        return problems;
    }

    /**
     * @return all keys, in file order
     */
    public Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
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
     * @param fallback for none
     * @param min the least that is right
     * @param max the most that is right
     * @return the number
     */
    public double number(String key, double fallback, double min, double max) {
        double value = number(key, fallback);
        if (value < min || value > max) {
            problems.error(line(key), "`%s` must be a number from %s to %s.".formatted(key, plain(min), plain(max)));
            return fallback;
        }
        return value;
    }

    /**
     * @param key of a number that must be there
     * @return the number; 0, and an error, without it
     */
    public double numberNeeded(String key) {
        if (!has(key)) {
            problems.error(line, "`" + key + "` is missing here; it must be a number.");
        }
        return number(key, 0);
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
        problems.error(
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

    private Optional<ScalarNode> scalar(String key, String wanted) {
        Optional<Node> node = present(key);
        if (node.isPresent() && !(node.get() instanceof ScalarNode)) {
            wrong(key, node.get(), wanted);
            return Optional.empty();
        }
        return node.map(ScalarNode.class::cast);
    }

    Optional<Node> present(String key) {
        Node node = values.get(key);
        return node instanceof ScalarNode scalar && Scalars.isNull(scalar)
                ? Optional.empty()
                : Optional.ofNullable(node);
    }

    void wrong(String key, Node node, String wanted) {
        String is = node instanceof ScalarNode scalar
                ? "\"" + shortened(scalar.getValue()) + "\""
                : node instanceof SequenceNode ? "a list" : "a group of `key: value` lines";
        problems.error(lineOf(node), "`%s` must be %s, but is %s.".formatted(key, wanted, is));
    }

    int lineOffset() {
        return lineOffset;
    }

    int lineOf(Node node) {
        return node.getStartMark().getLine() + 1 + lineOffset;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
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
