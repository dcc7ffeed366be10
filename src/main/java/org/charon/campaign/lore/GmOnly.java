package org.charon.campaign.lore;

import java.util.Locale;
import java.util.Map;

/** The mark {@code gm_only} on anything that a file says. */
public final class GmOnly {

    private GmOnly() {}

    /**
     * @param group keys and values of a file, or of a part of one
     * @return whether it is for the GM alone: it bears the mark, however that is spelt, and the mark is not plainly false
     */
    public static boolean marks(Map<?, ?> group) {
        return group.entrySet().stream()
                .anyMatch(line -> isMark(line.getKey()) && !Boolean.FALSE.equals(line.getValue()));
    }

    /**
     * @param key of a value
     * @return whether it is the mark
     */
    public static boolean isMark(Object key) {
        return String.valueOf(key)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "")
                .equals("gmonly");
    }

    static boolean isUnreadable(Map<?, ?> group) {
        return group.entrySet().stream()
                .anyMatch(line -> isMark(line.getKey()) && !(line.getValue() instanceof Boolean));
    }
}
