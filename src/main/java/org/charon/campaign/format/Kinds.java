package org.charon.campaign.format;

import static org.charon.campaign.format.Schemas.of;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The kinds of values that campaign files hold. */
public final class Kinds {

    /** Numbers, dates and booleans count as the text they are written as. */
    public static final Kind<String> TEXT = scalar(
            "a text", "", of("type", List.of("string", "number", "boolean")), node -> Optional.of(Scalars.text(node)));

    public static final Kind<Integer> WHOLE = whole(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** Always finite. */
    public static final Kind<Double> NUMBER = number(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public static final Kind<Boolean> FLAG = scalar("true or false", false, of("type", "boolean"), Scalars::flag);

    /** Read as {@code #rrggbb}. */
    public static final Kind<String> COLOUR = scalar(
            "a colour such as \"#ffaa88\" (in quotes) or 0xFFAA88",
            null,
            of(
                    "anyOf",
                    List.of(
                            of("type", "integer", "minimum", 0, "maximum", 0xFFFFFF),
                            of("type", "string", "pattern", "^\\s*((#|0[xX])?[0-9a-fA-F]{6}|#[0-9a-fA-F]{3})\\s*$"))),
            Colours::wire);

    /** A list of texts, each stripped, without empty ones. */
    public static final Kind<List<String>> LINES = new Kind<>(
            (map, key, fallback) -> map.has(key) ? stripped(lines(map, key)) : fallback,
            List.of(),
            of("type", "array", "items", Schemas.orNull(TEXT.schema())),
            "a list of texts, each with a dash");

    /** A list of texts, or one text with commas. */
    public static final Kind<List<String>> TEXTS = new Kind<>(
            (map, key, fallback) -> map.node(key).orElse(null) instanceof ScalarNode scalar
                    ? stripped(Stream.of(Scalars.text(scalar).split(",")))
                    : LINES.read(map, key, fallback),
            List.of(),
            of("anyOf", List.of(LINES.schema(), TEXT.schema())),
            "a list of texts, or one text with commas");

    /** Anything, in lists, maps, texts, numbers and booleans. */
    public static final Kind<Object> ANYTHING =
            new Kind<>((map, key, fallback) -> map.has(key) ? map.free(key) : fallback, null, of(), "anything");

    /** A mapping of anything, in file order. */
    public static final Kind<Map<String, Object>> ANY_LINES = new Kind<>(
            (map, key, fallback) -> map.has(key) ? map.map(key).without(Set.of()) : fallback,
            Map.of(),
            of("type", "object"),
            "a group of `key: value` lines");

    /** A slug or path that must lead to a location. */
    public static final Kind<String> LOCATION = new Kind<>(
            (map, key, fallback) -> {
                String slug = TEXT.read(map, key, "").strip();
                map.problems().locationExists(map.line(key), key, slug);
                return slug.isEmpty() ? fallback : slug;
            },
            null,
            TEXT.schema(),
            "the slug or path of a location");

    /** Whole numbers by name, in file order. */
    public static final Kind<Map<String, Integer>> NUMBERS_BY_NAME = new Kind<>(
            (map, key, fallback) -> {
                Map<String, Integer> numbers = new LinkedHashMap<>();
                YamlMap group = map.map(key);
                group.keys().stream()
                        .filter(name -> !name.equals(GmOnly.FIELD.key()))
                        .forEach(name -> numbers.put(name, WHOLE.read(group, name, 0)));
                return Collections.unmodifiableMap(numbers);
            },
            Map.of(),
            of(
                    "type",
                    "object",
                    "properties",
                    of(GmOnly.FIELD.key(), GmOnly.FIELD.kind().schema()),
                    "additionalProperties",
                    Schemas.orNull(WHOLE.schema())),
            "a group of `name: whole number` lines");

    private Kinds() {}

    public static Kind<Integer> whole(int min, int max) {
        Map<String, Object> schema = of("type", "integer");
        String wanted = "a whole number";
        if (min != Integer.MIN_VALUE) {
            schema.put("minimum", min);
            wanted += max == Integer.MAX_VALUE ? " of at least " + min : " from " + min + " to " + max;
        }
        if (max != Integer.MAX_VALUE) {
            schema.put("maximum", max);
        }
        return scalar(wanted, null, schema, node -> Scalars.whole(node)
                .filter(value -> value.bitLength() < Integer.SIZE)
                .map(BigInteger::intValue)
                .filter(value -> value >= min && value <= max));
    }

    public static Kind<Double> number(double min, double max) {
        boolean limited = Double.isFinite(min) && Double.isFinite(max);
        return scalar(
                limited ? "a number from " + plain(min) + " to " + plain(max) : "a number",
                null,
                limited ? of("type", "number", "minimum", min, "maximum", max) : of("type", "number"),
                node -> Scalars.number(node).filter(value -> value >= min && value <= max));
    }

    /** A list of so many numbers. */
    public static Kind<List<Double>> numbers(int count) {
        String wanted = "a list of " + count + " numbers";
        return new Kind<>(
                (map, key, fallback) -> {
                    if (!map.has(key)) {
                        return fallback;
                    }
                    List<Double> numbers = map.items(key).stream()
                            .filter(ScalarNode.class::isInstance)
                            .flatMap(item -> Scalars.number((ScalarNode) item).stream())
                            .toList();
                    if (numbers.size() != count) {
                        map.problems().error(map.line(key), "`%s` must be %s.".formatted(key, wanted));
                        return fallback;
                    }
                    return numbers;
                },
                null,
                of("type", "array", "items", NUMBER.schema(), "minItems", count, "maxItems", count),
                wanted);
    }

    /** One of an enumeration's names; case does not matter. */
    public static <E extends Enum<E>> Kind<E> word(E[] words) {
        List<String> names = Stream.of(words).map(Enum::name).toList();
        List<String> spellings = Stream.concat(
                        names.stream(), names.stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .toList();
        return new Kind<>(
                (map, key, fallback) -> map.scalar(key, "one word")
                        .map(node -> word(words, names, map, key, node, fallback))
                        .orElse(fallback),
                words[0],
                of("enum", spellings),
                "one of " + String.join(", ", names));
    }

    private static <E extends Enum<E>> E word(
            E[] words, List<String> names, YamlMap map, String key, ScalarNode node, E fallback) {
        String wanted = node.getValue().strip();
        for (E word : words) {
            if (word.name().equalsIgnoreCase(wanted)) {
                return word;
            }
        }
        map.problems()
                .error(
                        map.lineOf(node),
                        "`%s` is \"%s\"; it must be one of %s (in capitals or not)."
                                .formatted(key, wanted, String.join(", ", names)));
        return fallback;
    }

    /**
     * URL of an image of the campaign.
     *
     * @param folder where such images belong, for the message
     * @param cost what happens without the image
     */
    public static Kind<String> image(String folder, String cost) {
        return new Kind<>(
                (map, key, fallback) -> {
                    String url = TEXT.read(map, key, "").strip();
                    if (url.isEmpty()) {
                        return fallback;
                    }
                    int line = map.line(key);
                    if (!url.startsWith("/data/") && !url.startsWith("/textures/")) {
                        map.problems()
                                .warning(
                                        line,
                                        "`%s` is \"%s\"; it must begin with %s and name an image of this folder."
                                                .formatted(key, url, folder),
                                        cost);
                        return fallback;
                    }
                    map.problems().checkLater((references, problems) -> {
                        if (!references.images().test(url)) {
                            problems.warning(
                                    line,
                                    "`%s` is \"%s\", but there is no such image in the campaign folder."
                                            .formatted(key, url),
                                    cost);
                        }
                    });
                    return url;
                },
                null,
                TEXT.schema(),
                "the URL of an image, such as " + folder + "name.png");
    }

    /** A mapping; a missing one is read as an empty one, unless it needs something. */
    public static <T> Kind<T> mapping(Format<T> format) {
        return new Kind<>(
                (map, key, fallback) -> {
                    if (!map.has(key) && format.hasRequiredFields()) {
                        return fallback;
                    }
                    T value = format.read(map.map(key));
                    return value == null ? fallback : value;
                },
                null,
                format.schema(),
                "a group of `key: value` lines",
                format);
    }

    /** A list of mappings. */
    public static <T> Kind<List<T>> list(Format<T> format) {
        return new Kind<>(
                (map, key, fallback) ->
                        mappings(map, key).stream().map(format::read).toList(),
                List.of(),
                of("type", "array", "items", format.schema()),
                "a list, each entry with a dash",
                format);
    }

    /** The value itself, or a mapping with the value under {@code text}. */
    static <T> Kind<T> textOrGroup(Kind<T> kind) {
        Map<String, Object> group = of(
                "type",
                "object",
                "properties",
                of(
                        "text",
                        Schemas.orNull(kind.schema()),
                        GmOnly.FIELD.key(),
                        GmOnly.FIELD.kind().schema()));
        return new Kind<>(
                (map, key, fallback) ->
                        map.isMap(key) ? kind.read(map.map(key), "text", fallback) : kind.read(map, key, fallback),
                kind.empty(),
                of("anyOf", List.of(kind.schema(), group)),
                kind.description());
    }

    static <T> Kind<T> scalar(
            String wanted, T empty, Map<String, Object> schema, Function<ScalarNode, Optional<T>> parse) {
        return new Kind<>(
                (map, key, fallback) -> {
                    Optional<ScalarNode> node = map.scalar(key, wanted);
                    if (node.isEmpty()) {
                        return fallback;
                    }
                    Optional<T> value = parse.apply(node.get());
                    if (value.isEmpty()) {
                        map.wrong(key, node.get(), wanted);
                    }
                    return value.orElse(fallback);
                },
                empty,
                schema,
                wanted);
    }

    private static List<YamlMap> mappings(YamlMap map, String key) {
        List<YamlMap> mappings = new ArrayList<>();
        for (Node item : map.items(key)) {
            if (item instanceof MappingNode mapping) {
                mappings.add(map.nested(mapping));
            } else {
                map.problems()
                        .error(
                                map.lineOf(item),
                                "Each entry of `" + key + "` must be a group of `key: value` lines; this is not.");
            }
        }
        return mappings;
    }

    private static Stream<String> lines(YamlMap map, String key) {
        List<String> lines = new ArrayList<>();
        for (Node item : map.items(key)) {
            if (item instanceof ScalarNode scalar) {
                lines.add(Scalars.text(scalar));
            } else {
                map.problems().error(map.lineOf(item), "Each entry of `" + key + "` must be a text; this is not.");
            }
        }
        return lines.stream();
    }

    private static List<String> stripped(Stream<String> texts) {
        return texts.map(String::strip).filter(text -> !text.isEmpty()).collect(Collectors.toUnmodifiableList());
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
