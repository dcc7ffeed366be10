package org.charon.campaign.format;

import java.util.Locale;

/** Turns the keys of files into what people read. */
public final class Labels {

    private Labels() {}

    /**
     * @param key as it stands in a file, such as {@code jump_countdown}
     * @return the same as a person would write it, such as {@code Jump countdown}
     */
    public static String readable(String key) {
        String words = key.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? key : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
