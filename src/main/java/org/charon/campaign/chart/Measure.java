package org.charon.campaign.chart;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import org.charon.campaign.format.YamlMap;

/**
 * Numbers of chart files. One that nothing can be drawn with is a warning and as good as absent, so that a single slip does not take the
 * whole chart off the screens; what is no number at all is an error as everywhere.
 */
final class Measure {

    /** Beyond this a picture cannot place things any more. */
    private static final double FARTHEST = 1e9;

    private static final Pattern NO_NUMBER =
            Pattern.compile("[+-]?\\.?(?:nan|inf(?:inity)?)", Pattern.CASE_INSENSITIVE);
    private static final String COST = "The map chooses a value of its own.";

    private Measure() {}

    /** Any number, or null. */
    static Double any(YamlMap map, String key) {
        return that(map, key, "a number that is not endless", value -> true);
    }

    /** A number above 0, or null. */
    static Double above0(YamlMap map, String key) {
        return that(map, key, "a number above 0", value -> value > 0);
    }

    /** A number of at least 0, or null. */
    static Double from0(YamlMap map, String key) {
        return that(map, key, "a number of at least 0", value -> value >= 0);
    }

    /** A number from one to another, or null. */
    static Double within(YamlMap map, String key, int least, int most) {
        return that(
                map, key, "a number from %d to %d".formatted(least, most), value -> value >= least && value <= most);
    }

    /** A whole number of at least 0, or null. */
    static Integer whole(YamlMap map, String key) {
        return from0(map, key) == null ? null : map.wholeOrNull(key);
    }

    /** Three numbers, or null. */
    static List<Double> point(YamlMap map, String key) {
        if (map.free(key) instanceof List<?> parts && parts.stream().anyMatch(Measure::isUnusable)) {
            warn(map, key, "a list of numbers that are not endless");
            return null;
        }
        return map.numbers(key, 3);
    }

    /** A least and a greatest distance, or null. */
    static List<Double> limits(YamlMap map, String key) {
        if (map.free(key) instanceof List<?> parts && parts.stream().anyMatch(Measure::isUnusable)) {
            warn(map, key, "a list of numbers that are not endless");
            return null;
        }
        List<Double> limits = map.numbers(key, 2);
        if (limits != null && !(limits.get(0) > 0 && limits.get(0) < limits.get(1))) {
            warn(map, key, "two distances above 0, the smaller one first");
            return null;
        }
        return limits;
    }

    /** Degrees east of the middle, however they are counted round the globe. */
    static double longitude(YamlMap map, String key) {
        Double east = within(map, key, -360, 360);
        // 0.0 is added because -0 is no longitude.
        return east == null ? 0 : Math.IEEEremainder(east, 360) + 0.0;
    }

    private static Double that(YamlMap map, String key, String wanted, DoublePredicate right) {
        if (!map.has(key)) {
            return null;
        }
        if (isUnusable(map.free(key))) {
            warn(map, key, wanted);
            return null;
        }
        Double value = map.numberOrNull(key);
        if (!(map.free(key) instanceof Number)) {
            return null;
        }
        if (!right.test(value)) {
            warn(map, key, wanted);
            return null;
        }
        return value;
    }

    /** Whether it is meant as a number, and still is none to draw with. */
    private static boolean isUnusable(Object free) {
        if (free instanceof Number number) {
            return Math.abs(number.doubleValue()) > FARTHEST;
        }
        return free instanceof String text && (NO_NUMBER.matcher(text).matches() || isBeyondAll(text));
    }

    /** A number that is too long for the machine is read as a text. */
    private static boolean isBeyondAll(String text) {
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
