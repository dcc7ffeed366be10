package org.charon.campaign.chart;

import static org.charon.campaign.format.Kinds.TEXT;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.charon.campaign.format.Field;
import org.charon.campaign.format.Format;
import org.charon.campaign.format.Kind;
import org.charon.campaign.format.Kinds;
import org.charon.campaign.format.Schemas;
import org.charon.campaign.format.Values;
import org.charon.campaign.format.YamlMap;

/**
 * Fields that several charts have. A number that nothing can be drawn with is a warning and as good as absent, so that a single slip does
 * not take the whole chart off the screens; what is no number at all is an error as everywhere.
 */
final class ChartFields {

    /** Largest magnitude that a 3D scene can place exactly enough. */
    private static final double FARTHEST = 1e9;

    private static final String UNNAMED = "Unnamed";
    private static final Pattern NO_NUMBER =
            Pattern.compile("[+-]?\\.?(?:nan|inf(?:inity)?)", Pattern.CASE_INSENSITIVE);
    /** What a value costs that nothing can be drawn with. */
    static final String COST = "The map chooses a value of its own.";

    static final Kind<Double> ANY =
            drawable("a number that is not endless", value -> true, Schemas.of("type", "number"));
    static final Kind<Double> ABOVE_0 =
            drawable("a number above 0", value -> value > 0, Schemas.of("type", "number", "exclusiveMinimum", 0));
    static final Kind<Double> FROM_0 =
            drawable("a number of at least 0", value -> value >= 0, Schemas.of("type", "number", "minimum", 0));
    static final Kind<Integer> COUNT = new Kind<>(
            (map, key, fallback) ->
                    FROM_0.read(map, key, null) == null ? fallback : Kinds.WHOLE.read(map, key, fallback),
            null,
            Schemas.of("type", "integer", "minimum", 0),
            "a whole number of at least 0");

    /** Three coordinates. */
    static final Kind<List<Double>> POINT = coordinates(Kinds.numbers(3));

    /** A least and a greatest distance. */
    static final Kind<List<Double>> LIMITS = new Kind<>(
            (map, key, fallback) -> {
                List<Double> limits = coordinates(Kinds.numbers(2)).read(map, key, fallback);
                if (limits != null && !(limits.get(0) > 0 && limits.get(0) < limits.get(1))) {
                    warn(map, key, "two distances above 0, the smaller one first");
                    return fallback;
                }
                return limits;
            },
            null,
            Kinds.numbers(2).schema(),
            "two distances above 0, the smaller one first");

    /** What becomes of keys that no field describes. */
    static final String NOT_USED = "Not used.";

    static final Kind<String> TEXTURE = Kinds.image("/textures/", "A plain colour is shown instead.");

    static final Field<String> NAME = Field.of("name", TEXT, "What people read; the location's slug if it is missing.")
            .orElse(null);
    static final Field<String> LOCATION_SLUG = Field.of("location_slug", Kinds.LOCATION, "The location that this is.");
    static final Field<Object> INFO = Field.of(
            "info",
            GmOnlyValue.ANYTHING,
            "Lines for the information panel; a group with `gm_only: true` in it is for the GM alone.");
    static final Field<Double> ORBITAL_RADIUS =
            Field.of("orbital_radius", ABOVE_0, "Radius of its orbit, in the chart's units.");
    static final Field<Double> ORBITAL_PERIOD =
            Field.of("orbital_period", ANY, "Time of one orbit; negative for the other direction.");
    static final Field<Double> ORBITAL_ANGLE =
            Field.of("orbital_angle", ANY, "Where on its orbit it begins, in degrees.");
    static final Field<Double> INCLINATION = Field.of("inclination", ANY, "Inclination of its orbit, in degrees.");
    static final Field<Double> SIZE = Field.of("size", ABOVE_0, "Radius, in the chart's units.");
    static final Field<String> COLOR = Field.of("color", Kinds.COLOUR, "Colour.");
    static final Field<Boolean> CLICKABLE =
            Field.of("clickable", Kinds.FLAG, "Whether it can be selected.").orElse(true);
    static final Field<String> TYPE = Field.of("type", TEXT, "Shown as it is written.");

    private ChartFields() {}

    /** What an entry is called; a warning if the file does not say. */
    static String name(Values entry) {
        String slug = entry.get(LOCATION_SLUG);
        String given = entry.get(NAME);
        String name = given != null ? given.strip() : slug == null ? "" : slug;
        if (name.isEmpty()) {
            entry.problems().warning(entry.line(), "This entry needs a `name`.", "It is called Unnamed.");
            return UNNAMED;
        }
        return name;
    }

    /** Warns of entries that cannot be told apart. */
    static void warnOfDuplicates(Stream<? extends Format.Entry<? extends ChartEntry>> entries) {
        Set<String> ids = new HashSet<>();
        entries.forEach(entry -> {
            String id = entry.value().id();
            if (!id.equals(UNNAMED) && !ids.add(id)) {
                entry.values()
                        .problems()
                        .warning(
                                entry.values().line(entry.value().locationSlug() == null ? NAME : LOCATION_SLUG),
                                "\"%s\" is on this map already. Give each entry its own `location_slug`, or its own `name`."
                                        .formatted(id),
                                "Only the first of them can be picked out.");
            }
        });
    }

    static Kind<Double> within(int least, int most) {
        return drawable(
                "a number from %d to %d".formatted(least, most),
                value -> value >= least && value <= most,
                Schemas.of("type", "number", "minimum", least, "maximum", most));
    }

    private static Kind<Double> drawable(String wanted, DoublePredicate right, Map<String, Object> schema) {
        return new Kind<>(
                (map, key, fallback) -> {
                    Object value = map.free(key);
                    if (isUnusable(value) || value instanceof Number number && !right.test(number.doubleValue())) {
                        warn(map, key, wanted);
                        return fallback;
                    }
                    return Kinds.NUMBER.read(map, key, fallback);
                },
                null,
                schema,
                wanted);
    }

    private static Kind<List<Double>> coordinates(Kind<List<Double>> numbers) {
        return new Kind<>(
                (map, key, fallback) -> {
                    if (map.free(key) instanceof List<?> parts && parts.stream().anyMatch(ChartFields::isUnusable)) {
                        warn(map, key, "a list of numbers that are not endless");
                        return fallback;
                    }
                    return numbers.read(map, key, fallback);
                },
                null,
                numbers.schema(),
                numbers.description());
    }

    /** Whether it is meant as a number, and still is none to draw with. */
    private static boolean isUnusable(Object value) {
        if (value instanceof Number number) {
            return Math.abs(number.doubleValue()) > FARTHEST;
        }
        return value instanceof String text && (NO_NUMBER.matcher(text).matches() || isTooLarge(text));
    }

    /** YAML takes a number beyond the range of a double for a text. */
    private static boolean isTooLarge(String text) {
        try {
            return Math.abs(Double.parseDouble(text.replace("_", ""))) > FARTHEST;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void warn(YamlMap map, String key, String wanted) {
        map.problems().warning(map.line(key), "`%s` must be %s.".formatted(key, wanted), COST);
    }
}
