package org.charon.campaign.ship;

import static org.charon.campaign.format.Kinds.NUMBER;
import static org.charon.campaign.format.Kinds.TEXT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.GmOnly;
import org.charon.campaign.format.Kind;
import org.charon.campaign.format.Labels;
import org.charon.campaign.format.Schemas;
import org.charon.campaign.format.Values;
import org.charon.campaign.format.YamlMap;

/**
 * Reads the stocks of a ship file. They come in any form that people write them in, and one that cannot be read costs no more than
 * itself.
 */
final class StockReader {

    private static final String GM_ONLY = GmOnly.FIELD.key();

    /** The keys of a stock that is written as a group. */
    private static final Format<Values> GROUP = Format.of(
            "a stock",
            Field.of("name", TEXT, "What the crew call it; made of the key if it is missing."),
            Field.of("text", TEXT, "The stock in words, instead of numbers or beside them.")
                    .alias("label"),
            Field.of("current", NUMBER, "What is left."),
            Field.of("max", NUMBER, "The most there can be."),
            Field.of("unit", TEXT, "Unit of both numbers."),
            GmOnly.FIELD);

    private static final Map<String, Object> SCHEMA = Schemas.of("anyOf", List.of(TEXT.schema(), GROUP.schema()));

    /** A group of {@code name: value} lines, or a list of stocks, or a single one. */
    static final Kind<List<Stock>> SEVERAL = new Kind<>(
            (map, key, fallback) -> new StockReader(map).several(key),
            List.of(),
            Schemas.of(
                    "anyOf",
                    List.of(
                            SCHEMA,
                            Schemas.of("type", "array", "items", SCHEMA),
                            Schemas.of(
                                    "type",
                                    "object",
                                    "properties",
                                    Schemas.of(GM_ONLY, GmOnly.FIELD.kind().schema()),
                                    "additionalProperties",
                                    SCHEMA))),
            "stocks by name, or a list of stocks",
            GROUP);

    /** Keys that tell a stock from a group of stocks. */
    private static final Set<String> OF_A_STOCK = Set.of("current", "max", "text", "label");

    private final YamlMap ship;

    private StockReader(YamlMap ship) {
        this.ship = ship;
    }

    /** One stock, in words or as a group; null without it. */
    static Kind<Stock> one(String name) {
        return new Kind<>(
                (map, key, fallback) -> new StockReader(map)
                        .stock(key, name, map.free(key), false)
                        .orElse(fallback),
                null,
                SCHEMA,
                "a number, a text or a group",
                GROUP);
    }

    private List<Stock> several(String key) {
        Object value = ship.free(key);
        if (value instanceof Map<?, ?> group && OF_A_STOCK.stream().noneMatch(group::containsKey)) {
            boolean all = isGmOnly(key, group, false);
            return group.entrySet().stream()
                    .filter(entry -> !GM_ONLY.equals(entry.getKey()))
                    .flatMap(entry -> {
                        String name = Labels.readable(String.valueOf(entry.getKey()));
                        return stock(key, name, entry.getValue(), all).stream();
                    })
                    .toList();
        }
        Stream<?> values = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
        return values.flatMap(item -> item instanceof Map || item instanceof List
                        ? stock(key, "", item, false).stream()
                        : named(item).stream())
                .toList();
    }

    /** A bare word in a list of stocks is the name of one. */
    private static Optional<Stock> named(Object item) {
        return Optional.ofNullable(item).map(name -> new Stock(name.toString(), "", null, null, "", false));
    }

    private Optional<Stock> stock(String key, String name, Object value, boolean gmOnly) {
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof List) {
            warn(key, "`%s` has a list where a number, a text or a group of `current:` and `max:` belongs.", key);
            return Optional.empty();
        }
        if (!(value instanceof Map<?, ?> group)) {
            return Optional.of(new Stock(name, value.toString(), null, null, "", gmOnly));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        group.forEach((field, content) -> fields.put(String.valueOf(field), content));
        List<String> words = new ArrayList<>();
        Double current = number(key, fields.get("current"), words);
        Double max = number(key, fields.get("max"), words);
        Stream.of("text", "label")
                .map(field -> word(key, field, fields))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .ifPresent(text -> words.add(0, text));
        String given = word(key, "name", fields);
        return Optional.of(new Stock(
                given.isEmpty() ? name : given,
                String.join(" / ", words),
                current,
                max,
                word(key, "unit", fields),
                isGmOnly(key, group, gmOnly)));
    }

    /** A number; what is none is kept as words. */
    private Double number(String key, Object value, List<String> words) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value != null) {
            warn(key, "`current` and `max` of `%s` must be numbers, such as 40 without quotes.", key);
            if (!(value instanceof Map) && !(value instanceof List)) {
                words.add(value.toString());
            }
        }
        return null;
    }

    private String word(String key, String field, Map<String, Object> fields) {
        Object value = fields.get(field);
        if (value instanceof Map || value instanceof List) {
            warn(key, "`%s` of `%s` must be a text.", field, key);
            return "";
        }
        return value == null ? "" : value.toString();
    }

    /** Whatever stands there and is not plainly no, is yes: a slip of the pen must not show the players anything. */
    private boolean isGmOnly(String key, Map<?, ?> group, boolean otherwise) {
        if (!group.containsKey(GM_ONLY)) {
            return otherwise;
        }
        Object value = group.get(GM_ONLY);
        if (!(value instanceof Boolean)) {
            warn(key, "`gm_only` of `%s` must be true or false; it counts as true.", key);
        }
        return otherwise || !Boolean.FALSE.equals(value);
    }

    private void warn(String key, String what, Object... names) {
        ship.problems()
                .warning(
                        ship.line(key),
                        what.formatted(names),
                        "The ship's status shows this stock in part or not at all.");
    }
}
