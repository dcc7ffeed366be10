package org.charon.campaign.format;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Colours of chart files, which come as numbers and as texts, in the one form that browsers read. */
final class Colours {

    private static final int WHITE = 0xFFFFFF;
    private static final Pattern LONG = Pattern.compile("(?:#|0x)?([0-9a-f]{6})");
    private static final Pattern SHORT = Pattern.compile("#([0-9a-f])([0-9a-f])([0-9a-f])");

    private Colours() {}

    /** The colour as {@code #rrggbb}; empty for what is none. */
    static Optional<String> wire(ScalarNode node) {
        if (Tag.INT.equals(node.getTag())) {
            return Scalars.whole(node)
                    .filter(value -> value.signum() >= 0 && value.compareTo(BigInteger.valueOf(WHITE)) <= 0)
                    .map(value -> "#%06x".formatted(value.intValue()));
        }
        String text = node.getValue().strip().toLowerCase(Locale.ROOT);
        Matcher six = LONG.matcher(text);
        if (six.matches()) {
            return Optional.of("#" + six.group(1));
        }
        Matcher three = SHORT.matcher(text);
        if (three.matches()) {
            return Optional.of("#" + three.group(1).repeat(2) + three.group(2).repeat(2)
                    + three.group(3).repeat(2));
        }
        return Optional.empty();
    }
}
