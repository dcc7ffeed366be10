package org.charon.campaign.format;

import java.util.Locale;
import java.util.Map;

/** The mark {@code gm_only}, which keeps what it stands in from the players. */
public final class GmOnly {

    /** An empty mark counts as true, so that an unfinished line discloses nothing. */
    private static final Kind<Boolean> MARK = new Kind<>(
            (map, key, fallback) -> {
                if (!map.keys().contains(key) || map.has(key)) {
                    return Kinds.FLAG.read(map, key, fallback);
                }
                map.problems()
                        .warning(
                                map.line(key),
                                "`%s` is empty; it must be true or false.".formatted(key),
                                "It counts as true.");
                return true;
            },
            false,
            Schemas.of("type", "boolean"),
            "true or false");

    public static final Field<Boolean> FIELD =
            Field.of("gm_only", MARK, "Whether only the GM may read this.").gmOnly();

    private GmOnly() {}

    /** Whether a mapping bears the mark, however that is spelt, and the mark is not plainly false. */
    public static boolean marks(Map<?, ?> group) {
        return group.entrySet().stream()
                .anyMatch(line -> isMark(line.getKey()) && !Boolean.FALSE.equals(line.getValue()));
    }

    public static boolean isMark(Object key) {
        return String.valueOf(key)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "")
                .equals("gmonly");
    }

    /** Whether a mapping bears the mark with a value that is neither true nor false. */
    public static boolean isUnreadable(Map<?, ?> group) {
        return group.entrySet().stream()
                .anyMatch(line -> isMark(line.getKey()) && !(line.getValue() instanceof Boolean));
    }
}
