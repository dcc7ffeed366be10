package org.charon.campaign.format;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the key that a misspelt one was meant to be. */
final class NearestKey {

    private static final int MOST_EDITS = 2;

    private NearestKey() {}

    /** Capitals, hyphens and underscores do not count; at most two letters may differ, and fewer than half. */
    static Optional<String> of(String written, Collection<String> known) {
        String plain = plain(written);
        return known.stream()
                .filter(key -> edits(plain, plain(key)) <= Math.min(MOST_EDITS, (plain.length() - 1) / 2))
                .min(Comparator.<String>comparingInt(key -> edits(plain, plain(key)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** Levenshtein distance. */
    private static int edits(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
