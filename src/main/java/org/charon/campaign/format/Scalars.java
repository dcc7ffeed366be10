package org.charon.campaign.format;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The plain values of YAML 1.1, from their text. */
final class Scalars {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:(?:[Tt]|[ \\t]+)(\\d{1,2})(:\\d{2}:\\d{2}.*))?");

    private Scalars() {}

    static boolean isNull(ScalarNode node) {
        return Tag.NULL.equals(node.getTag());
    }

    /** The text as it stands in the file; a YAML date in ISO-8601. */
    static String text(ScalarNode node) {
        String raw = node.getValue();
        if (!Tag.TIMESTAMP.equals(node.getTag())) {
            return raw;
        }
        Matcher date = DATE.matcher(raw);
        if (!date.matches()) {
            return raw;
        }
        String day = date.group(1) + "-" + twoDigits(date.group(2)) + "-" + twoDigits(date.group(3));
        return date.group(4) == null
                ? day
                : day + "T" + twoDigits(date.group(4))
                        + date.group(5).replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    static Optional<Boolean> flag(ScalarNode node) {
        if (!Tag.BOOL.equals(node.getTag())) {
            return Optional.empty();
        }
        return Optional.of(
                switch (node.getValue().toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "on" -> true;
                    default -> false;
                });
    }

    /** A finite number; empty for anything else, a number in quotes included. */
    static Optional<Double> number(ScalarNode node) {
        if (Tag.INT.equals(node.getTag())) {
            return whole(node).map(BigInteger::doubleValue).filter(Double::isFinite);
        }
        if (!Tag.FLOAT.equals(node.getTag())) {
            return Optional.empty();
        }
        String raw = node.getValue().replace("_", "");
        try {
            double value = raw.contains(":") ? sexagesimal(raw) : Double.parseDouble(raw);
            return Optional.of(value).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            // .inf and .nan
            return Optional.empty();
        }
    }

    /** A whole number, in any of YAML's bases, also written like 4.0. */
    static Optional<BigInteger> whole(ScalarNode node) {
        if (Tag.FLOAT.equals(node.getTag())) {
            return number(node)
                    .filter(value -> value == Math.rint(value) && Math.abs(value) < 1e15)
                    .map(value -> BigInteger.valueOf(value.longValue()));
        }
        if (!Tag.INT.equals(node.getTag())) {
            return Optional.empty();
        }
        String raw = node.getValue().replace("_", "").toLowerCase(Locale.ROOT);
        boolean negative = raw.startsWith("-");
        String digits = raw.startsWith("-") || raw.startsWith("+") ? raw.substring(1) : raw;
        try {
            BigInteger value = magnitude(digits);
            return Optional.of(negative ? value.negate() : value);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The value as Java's own type, for what is passed on unread. */
    static Object free(ScalarNode node) {
        Tag tag = node.getTag();
        if (Tag.NULL.equals(tag)) {
            return null;
        }
        if (Tag.BOOL.equals(tag)) {
            return flag(node).orElse(false);
        }
        if (Tag.INT.equals(tag)) {
            Optional<BigInteger> whole = whole(node).filter(value -> value.bitLength() < Long.SIZE);
            if (whole.isPresent()) {
                return whole.get().longValue();
            }
        }
        if (Tag.FLOAT.equals(tag)) {
            Optional<Double> number = number(node);
            if (number.isPresent()) {
                return number.get();
            }
        }
        return text(node);
    }

    private static BigInteger magnitude(String digits) {
        if (digits.startsWith("0x")) {
            return new BigInteger(digits.substring(2), 16);
        }
        if (digits.startsWith("0b")) {
            return new BigInteger(digits.substring(2), 2);
        }
        if (digits.contains(":")) {
            return BigInteger.valueOf((long) sexagesimal(digits));
        }
        return digits.length() > 1 && digits.startsWith("0") ? new BigInteger(digits, 8) : new BigInteger(digits);
    }

    private static double sexagesimal(String raw) {
        double value = 0;
        for (String part : raw.split(":")) {
            value = value * 60 + Double.parseDouble(part);
        }
        return value;
    }

    private static String twoDigits(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
